package leat.config;

import java.util.ArrayList;
import java.util.List;

/**
 * A logistic regression, binary or multinomial by the label; settings as in MLlib.
 *
 * @param regParam strength of the penalty, 0 or more
 * @param elasticNet 0: L2, 1: L1
 * @param maxIterations at most so many
 * @param tolerance largest slope of the mean loss, by standardised features, at which it stops
 * @param classWeights whether classes weigh the same in total
 * @param forms what it sees besides categories and numbers as they are
 */
public record LogisticSettings(
    double regParam,
    double elasticNet,
    int maxIterations,
    double tolerance,
    ClassWeights classWeights,
    LogisticForms forms)
    implements CandidateSettings {
  /** Its name in configs. */
  public static final String TYPE = "logistic-regression";

  private static final Kind<List<Double>> PENALTIES =
      Kind.list(Kind.number(0, Double.POSITIVE_INFINITY));
  private static final Kind<List<Double>> SHARES = Kind.list(Kind.number(0, 1));

  /** Of categories and numbers as they are. */
  public LogisticSettings(
      double regParam,
      double elasticNet,
      int maxIterations,
      double tolerance,
      ClassWeights classWeights) {
    this(regParam, elasticNet, maxIterations, tolerance, classWeights, LogisticForms.PLAIN);
  }

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
    List<LogisticForms> forms = LogisticForms.read(section);
    section.end();
    List<LogisticSettings> all = new ArrayList<>();
    for (LogisticForms form : forms) {
      for (double penalty : penalties) {
        for (double share : shares) {
          all.add(new LogisticSettings(penalty, share, maxIterations, tolerance, weights, form));
        }
      }
    }
    return List.copyOf(all);
  }
}
