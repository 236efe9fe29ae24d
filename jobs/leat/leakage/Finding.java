package leat.leakage;

import java.util.List;

/**
 * An accusation with its evidence.
 *
 * @param leak what it accuses of
 * @param verdict what it leads to
 * @param column the accused; of rows the columns that say what they belong to, or null
 * @param figure what was measured: of {@link Leak#LABEL_COPY} the mean share of each class that it
 *     tells, of {@link Leak#ID} and {@link Leak#TOO_GOOD} the area under the ROC curve, else the
 *     share of the rows
 * @param evidence in words
 * @param examples rows that show it, four at most
 */
public record Finding(
    Leak leak,
    Verdict verdict,
    String column,
    double figure,
    String evidence,
    List<Example> examples) {
  /** Copies the list. */
  public Finding {
    examples = List.copyOf(examples);
  }

  /**
   * A row that shows it.
   *
   * @param row its id
   * @param file the source file; null until it was looked up
   * @param line the line on which the record starts
   * @param shown its value and label, or what it stands beside
   */
  public record Example(long row, String file, long line, String shown) {}

  /** What people are told. */
  public String told() {
    return evidence + (verdict == Verdict.DROP ? ". It is left out of the features" : "");
  }

  /** The finding with other examples. */
  public Finding with(List<Example> others) {
    return new Finding(leak, verdict, column, figure, evidence, others);
  }
}
