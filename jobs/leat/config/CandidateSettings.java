package leat.config;

/** What one candidate is fitted with; a new kind of model has its own record. */
public sealed interface CandidateSettings permits LogisticSettings {
  /** Its name in configs. */
  String type();
}
