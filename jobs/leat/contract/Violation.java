package leat.contract;

/**
 * A value that broke the contract.
 *
 * @param column the column's name
 * @param rule the rule's name: {@code required}, {@code type}, {@code min}, {@code max}, {@code
 *     one-of}
 * @param found the raw value, empty where the record had none
 */
public record Violation(String column, String rule, String found) {
  /** A missing value in a column that must have one. */
  public static final String REQUIRED = "required";

  /** A text that is no value of the column's type. */
  public static final String TYPE = "type";

  /** A value below the smallest allowed one. */
  public static final String MIN = "min";

  /** A value above the largest allowed one. */
  public static final String MAX = "max";

  /** A value that is none of the allowed ones. */
  public static final String ONE_OF = "one-of";

  /** The reason as counted and stored, such as {@code age: max}. */
  public String reason() {
    return column + ": " + rule;
  }
}
