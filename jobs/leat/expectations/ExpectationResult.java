package leat.expectations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of one expectation.
 *
 * @param name of the expectation
 * @param rule its kind
 * @param columns that it is about
 * @param expected in words
 * @param otherwise what happens where it is not met
 * @param checked rows on which it was checked
 * @param failed rows that fail; null for a rule on the table
 * @param allowed rows that may fail; null for a rule on the table
 * @param found of a rule on the table, in words; else null
 * @param verdict whether the data is as expected
 * @param examples of rows that fail, the first in source order, at most three
 * @param message the user's own words, or null
 */
public record ExpectationResult(
    String name,
    String rule,
    List<String> columns,
    String expected,
    Otherwise otherwise,
    long checked,
    Long failed,
    Long allowed,
    String found,
    Verdict verdict,
    List<Example> examples,
    String message) {
  /** Copies the lists. */
  public ExpectationResult {
    columns = List.copyOf(columns);
    examples = List.copyOf(examples);
  }

  /**
   * A row that fails.
   *
   * @param row its id
   * @param file the source file
   * @param line the line on which the record starts
   * @param values of the rule's columns as ingested
   */
  public record Example(long row, String file, long line, Map<String, String> values) {
    /** The values, one behind the other. */
    public String shown() {
      return values.values().stream()
          .map(value -> value == null ? "" : value)
          .collect(Collectors.joining(", "));
    }
  }

  /** Whether nothing may go on for it. */
  public boolean stops() {
    return verdict == Verdict.FAILED && otherwise == Otherwise.STOP;
  }

  /** What was found, such as {@code 3 of 1,000 rows fail, 1 may}. */
  public String told() {
    if (failed == null) {
      return "found %s, expected %s".formatted(found, expected);
    }
    String may = allowed == 0 ? "" : String.format(Locale.ROOT, ", %,d may", allowed);
    return String.format(
        Locale.ROOT,
        "%,d of %,d rows %s%s%s",
        failed,
        checked,
        failed == 1 ? "fails" : "fail",
        may,
        example());
  }

  private String example() {
    if (examples.isEmpty() || examples.get(0).values().isEmpty()) {
      return "";
    }
    return " (such as \"" + examples.get(0).shown() + "\")";
  }
}
