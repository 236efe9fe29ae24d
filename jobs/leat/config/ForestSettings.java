package leat.config;

import java.util.List;
import java.util.Optional;

/**
 * A random forest over binned features.
 *
 * @param trees number of trees
 * @param maxDepth most splits between root and leaf, 1 to 60
 * @param minRows training rows that a leaf needs
 * @param columns share of the features that each split is the best of, above 0; null: their square
 *     root
 * @param bootstrap whether each tree sees rows drawn with replacement
 * @param bins most codes of a feature, 2 to 255
 * @param seed of the hashes that draw rows and features
 * @param classWeights whether classes weigh the same in total
 */
public record ForestSettings(
    int trees,
    int maxDepth,
    int minRows,
    Double columns,
    boolean bootstrap,
    int bins,
    long seed,
    ClassWeights classWeights)
    implements CandidateSettings {
  /** Its name in configs. */
  public static final String TYPE = "random-forest";

  private static final Kind<List<Double>> COLUMNS =
      Kind.list(
          value -> {
            if ("all".equals(value.unwrapped())) {
              return 1.0;
            }
            // 0 stands for the square root until the settings are made
            Kind<Optional<List<Double>>> share = Kind.or("sqrt", Trees.SHARE);
            return share.read(value).map(shares -> shares.get(0)).orElse(0.0);
          });

  @Override
  public String type() {
    return TYPE;
  }

  /** One for each combination of the values that are lists. */
  static List<ForestSettings> read(Section section) {
    boolean bootstrap = section.value("bootstrap", Kind::flag);
    int bins = section.integer("bins", 2, 255);
    long seed = section.value("seed", Kind.whole(0, Long.MAX_VALUE));
    ClassWeights weights = section.value("class-weights", Kind.option(ClassWeights.class));
    List<List<Double>> lists =
        List.of(
            section.value("trees", Trees.whole(1, Trees.MOST)),
            section.value("max-depth", Trees.whole(1, Trees.DEEPEST)),
            section.value("min-rows", Trees.whole(1, Integer.MAX_VALUE)),
            section.value("columns", COLUMNS));
    section.end();
    return Combinations.of(lists).stream().map(v -> of(v, bootstrap, bins, seed, weights)).toList();
  }

  private static ForestSettings of(
      List<Double> v, boolean bootstrap, int bins, long seed, ClassWeights weights) {
    return new ForestSettings(
        v.get(0).intValue(),
        v.get(1).intValue(),
        v.get(2).intValue(),
        v.get(3) == 0 ? null : v.get(3),
        bootstrap,
        bins,
        seed,
        weights);
  }
}
