package leat.report;

import java.util.List;

/**
 * What came of a model at the gate.
 *
 * @param version the model's own; null where it was refused
 * @param champion version of the model in production until then; null where there was none
 * @param rules what it had to keep, and whether it did
 * @param refusal why it was refused, in words; empty where it was not
 */
public record Release(String version, String champion, List<Rule> rules, String refusal) {
  /** Copies the list. */
  public Release {
    rules = List.copyOf(rules);
  }

  /**
   * One rule of the gate.
   *
   * @param rule its name, as {@code test.auc >= 0.9}
   * @param passed whether the model keeps it
   * @param found what was found
   * @param required what is required
   * @param words both in a sentence
   */
  public record Rule(String rule, boolean passed, String found, String required, String words) {}

  boolean isRefused() {
    return !refusal.isEmpty();
  }

  long failed() {
    return rules.stream().filter(rule -> !rule.passed()).count();
  }
}
