package leat.workspace;

import java.util.function.UnaryOperator;

/**
 * How pages are stored that may hold personal values.
 *
 * @param id of what they are sealed with; it is part of their names
 * @param how text is sealed
 */
public record Seal(String id, UnaryOperator<String> how) {
  /** How the names of sealed pages end, whatever they are sealed with. */
  public static final String ENDING = ".sealed";

  /** How the names of pages end that are stored as they came. */
  static final String CLEAR = ".jsonl";

  /** How the names of pages end that this one sealed. */
  String ending() {
    return "-" + id + ENDING;
  }
}
