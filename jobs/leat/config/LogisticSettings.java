package leat.config;

import java.util.List;

/**
 * A logistic regression, binary or multinomial by the label; settings as in MLlib.
 *
 * @param regParam strength of the penalty, 0 or more
 * @param elasticNet 0: L2, 1: L1
 * @param maxIterations at most so many
 * @param tolerance largest slope of the mean loss, by standardised features, at which it stops
 * @param classWeights whether classes weigh the same in total
 */
public record LogisticSettings(
    double regParam,
    double elasticNet,
    int maxIterations,
    double tolerance,
    ClassWeights classWeights)
    implements CandidateSettings {
  /** Its name in configs. */
  public static final String TYPE = "logistic-regression";

  private static final Kind<List<Double>> PENALTIES =
      Kind.list(Kind.number(0, Double.POSITIVE_INFINITY));
  private static final Kind<List<Double>> SHARES = Kind.list(Kind.number(0, 1));

  @Override
  public String type() {
    return TYPE;
  }

  /** One for each combination of the values that are lists. */
  static List<LogisticSettings> read(Section section) {
    int maxIterations = section.integer("max-iterations", 1, Integer.MAX_VALUE);
    double tolerance = section.value("tolerance", Kind.number(0, 1));
    ClassWeights weights = section.value("class-weights", Kind.option(ClassWeights.class));
    List<Double> penalties = section.value("reg-param", PENALTIES);
    List<Double> shares = section.value("elastic-net", SHARES);
    section.end();
    return penalties.stream()
        .flatMap(
            penalty ->
                shares.stream()
                    .map(
                        share ->
                            new LogisticSettings(
                                penalty, share, maxIterations, tolerance, weights)))
        .toList();
  }
}
