package leat.config;

import com.typesafe.config.ConfigObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What is tried in training.
 *
 * @param metric that selects among candidates on the validation part: a field of the metrics file
 * @param candidates at least one; a list in one of their settings makes one candidate of each value
 * @param threshold probability from which the positive class is decided, 0 to 1
 */
public record TrainSettings(String metric, List<LogisticRegression> candidates, double threshold) {
  /** The fields of the metrics file by which models are compared. */
  static final Kind<String> METRIC =
      Kind.oneOf(
          List.of("auc", "pr_auc", "accuracy", "precision", "recall", "f1", "log_loss", "brier"));

  private static final String DEFAULTS = "candidate-defaults";

  /** Copies the list. */
  public TrainSettings {
    candidates = List.copyOf(candidates);
  }

  static TrainSettings read(Section section) {
    String metric = section.value("metric", METRIC);
    double threshold = section.value("threshold", Kind.number(0, 1));
    ConfigObject defaults = section.validated(DEFAULTS, LogisticRegression::read);
    List<Section> sections = section.sections("candidates", "train." + DEFAULTS + ".", defaults);
    if (sections.isEmpty()) {
      section.report().problem("candidates", "must have at least one candidate, found none");
    }
    List<LogisticRegression> candidates = new ArrayList<>();
    sections.forEach(candidate -> candidates.addAll(LogisticRegression.read(candidate)));
    section.end();
    return new TrainSettings(metric, candidates, threshold);
  }

  /**
   * A logistic regression, binary or multinomial by the label; settings as in MLlib.
   *
   * @param regParam strength of the penalty, 0 or more
   * @param elasticNet 0: L2, 1: L1
   * @param maxIterations at most so many
   * @param tolerance largest slope of the mean loss, by standardised features, at which it stops
   * @param classWeights whether classes weigh the same in total
   */
  public record LogisticRegression(
      double regParam,
      double elasticNet,
      int maxIterations,
      double tolerance,
      ClassWeights classWeights) {
    private static final Kind<List<Double>> PENALTIES =
        Kind.list(Kind.number(0, Double.POSITIVE_INFINITY));
    private static final Kind<List<Double>> SHARES = Kind.list(Kind.number(0, 1));

    /** One for each combination of the values that are lists. */
    static List<LogisticRegression> read(Section section) {
      section.value("type", Kind.oneOf(List.of("logistic-regression")));
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
                              new LogisticRegression(
                                  penalty, share, maxIterations, tolerance, weights)))
          .toList();
    }
  }

  /** How much the classes weigh. */
  public enum ClassWeights {
    /** Every row the same. */
    NONE,
    /** Rows inversely to the frequency of their class. */
    BALANCED
  }
}
