package leat.gate;

/**
 * What came of one rule.
 *
 * @param rule its name, as {@code champion} or {@code test.auc >= 0.9}
 * @param passed whether the model keeps it
 * @param found what was found, for a table
 * @param required what is required, for a table
 * @param words both in a sentence
 */
public record RuleResult(
    String rule, boolean passed, String found, String required, String words) {}
