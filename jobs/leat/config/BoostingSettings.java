package leat.config;

import java.util.List;

/**
 * Gradient boosted trees over binned features.
 *
 * @param trees at most so many, of each class where there are more than two
 * @param learningRate what each tree's answer is multiplied with, above 0
 * @param maxLeaves of a tree, at least 2
 * @param maxDepth most splits between root and leaf, 1 to 60
 * @param minRows training rows that a leaf needs
 * @param l2 strength of the penalty on what leaves say, 0 or more
 * @param columns share of the features that each tree may split by, above 0
 * @param bins most codes of a feature, 2 to 255
 * @param patience trees without a better loss after which it stops, 0 for never
 * @param seed of the hashes that choose features and held-out rows
 * @param classWeights whether classes weigh the same in total
 */
public record BoostingSettings(
    int trees,
    double learningRate,
    int maxLeaves,
    int maxDepth,
    int minRows,
    double l2,
    double columns,
    int bins,
    int patience,
    long seed,
    ClassWeights classWeights)
    implements CandidateSettings {
  /** Its name in configs. */
  public static final String TYPE = "boosting";

  @Override
  public String type() {
    return TYPE;
  }

  /** One for each combination of the values that are lists. */
  static List<BoostingSettings> read(Section section) {
    int patience = section.integer("patience", 0, Integer.MAX_VALUE);
    int bins = section.integer("bins", 2, 255);
    long seed = section.value("seed", Kind.whole(0, Long.MAX_VALUE));
    ClassWeights weights = section.value("class-weights", Kind.option(ClassWeights.class));
    List<List<Double>> lists =
        List.of(
            section.value("trees", Trees.whole(1, Trees.MOST)),
            section.value("learning-rate", Trees.SHARE),
            section.value("max-leaves", Trees.whole(2, Trees.MOST_LEAVES)),
            section.value("max-depth", Trees.whole(1, Trees.DEEPEST)),
            section.value("min-rows", Trees.whole(1, Integer.MAX_VALUE)),
            section.value("l2", Kind.list(Kind.number(0, Double.POSITIVE_INFINITY))),
            section.value("columns", Trees.SHARE));
    section.end();
    return Combinations.of(lists).stream().map(v -> of(v, bins, patience, seed, weights)).toList();
  }

  private static BoostingSettings of(
      List<Double> v, int bins, int patience, long seed, ClassWeights weights) {
    return new BoostingSettings(
        v.get(0).intValue(),
        v.get(1),
        v.get(2).intValue(),
        v.get(3).intValue(),
        v.get(4).intValue(),
        v.get(5),
        v.get(6),
        bins,
        patience,
        seed,
        weights);
  }
}
