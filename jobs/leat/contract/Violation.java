package leat.contract;

/**
 * A value that broke the contract.
 *
 * @param column the column's name
 * @param rule the rule's name: {@code required}, {@code type}, {@code min}, {@code max}, {@code
 *     one-of}
 * @param found the raw value
 */
public record Violation(String column, String rule, String found) {
  /** The reason as counted and stored, such as {@code age: max}. */
  public String reason() {
    return column + ": " + rule;
  }
}
