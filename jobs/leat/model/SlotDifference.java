package leat.model;

import java.util.List;

/**
 * A slot in which two programs encode a row differently.
 *
 * @param slot its name
 * @param columns the columns behind it
 * @param steps the steps behind it, in the order in which they apply
 * @param expected the portable model's value
 * @param found the other program's value
 */
public record SlotDifference(
    String slot, List<String> columns, List<String> steps, double expected, double found) {
  /** Columns, steps and both values, for a message. */
  public String describe() {
    return "column "
        + String.join(", ", columns)
        + ", feature "
        + slot
        + " ("
        + String.join(" > ", steps)
        + "): expected "
        + expected
        + ", found "
        + found;
  }
}
