package leat.serve;

import leat.OneLine;

/**
 * What is wrong with one field of a record.
 *
 * @param field as the client called it
 * @param rule that it breaks, as counted: {@code max}, {@code type}, {@code unknown} and so on
 * @param detail for people, such as {@code age: must be at most 100, found 1000}
 */
record FieldProblem(String field, String rule, String detail) {
  private static final int LONGEST_NAME = 80;

  static FieldProblem of(String field, String rule, String words) {
    String name = OneLine.of(field, LONGEST_NAME);
    return new FieldProblem(name, rule, name + ": " + words);
  }
}
