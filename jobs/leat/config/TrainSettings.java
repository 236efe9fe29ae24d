package leat.config;

import java.util.List;

/**
 * What is tried in training.
 *
 * @param metric that selects among candidates on the validation part: a field of the metrics file
 * @param candidates at least one; a list in one of their settings makes one candidate of each value
 * @param decision how probabilities are calibrated and decided by
 * @param search how they are compared
 */
public record TrainSettings(
    String metric,
    List<CandidateSettings> candidates,
    DecisionSettings decision,
    SearchSettings search) {
  /** The fields of the metrics file by which models are compared. */
  static final Kind<String> METRIC =
      Kind.oneOf(
          List.of(
              "auc",
              "pr_auc",
              "accuracy",
              "precision",
              "recall",
              "f1",
              "log_loss",
              "brier",
              "ece",
              "ks"));

  /** Copies the list. */
  public TrainSettings {
    candidates = List.copyOf(candidates);
  }

  /** Candidates compared on the validation part, the best one not fitted again. */
  public TrainSettings(String metric, List<CandidateSettings> candidates, double threshold) {
    this(metric, candidates, DecisionSettings.fixed(threshold), SearchSettings.PLAIN);
  }

  static TrainSettings read(Section section) {
    String metric = section.value("metric", METRIC);
    DecisionSettings decision = DecisionSettings.read(section.section("decision"));
    Section search = section.section("search");
    List<CandidateSettings> candidates =
        new CandidatesReader(section, DrawSettings.read(search)).read();
    SearchSettings comparing = SearchSettings.read(section, search);
    section.end();
    return new TrainSettings(metric, candidates, decision, comparing);
  }
}
