package leat.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import leat.contract.Violation;

/** Scores a model's golden rows again, in plain Java, and compares with what was published. */
public final class GoldenReplay {
  private GoldenReplay() {}

  /**
   * How many rows there are, and the first that is read or scored otherwise.
   *
   * @param golden content of the model's golden file
   */
  public static ParityResult of(PortableModel model, String golden) {
    List<GoldenRow> rows = new GoldenFile(model).readAll(golden);
    return of(rows, Scorer.of(model), model.threshold());
  }

  /**
   * As {@link #of(PortableModel, String)}, of rows that were read.
   *
   * @param rows of the model's golden file
   * @param scorer of the model
   * @param threshold of the model, 0 to 1
   */
  public static ParityResult of(List<GoldenRow> rows, Scorer scorer, double threshold) {
    Parity parity = new Parity(threshold);
    for (int i = 0; i < rows.size(); i++) {
      GoldenRow row = rows.get(i);
      if (row.raw() == null) {
        parity.compare(i, row.score(), scorer.scoreTyped(row.typed()));
      } else {
        replayRaw(i, row, scorer, parity);
      }
    }
    return parity.result();
  }

  private static void replayRaw(int index, GoldenRow row, Scorer scorer, Parity parity) {
    GoldenRow found = read(row.raw(), scorer);
    boolean same = Objects.deepEquals(row.typed(), found.typed());
    if (!same || !row.rejected().equals(found.rejected())) {
      parity.partAt(index, described(row), described(found));
    } else if (found.isScored()) {
      parity.compare(index, row.score(), scorer.scoreTyped(found.typed()));
    } else {
      parity.countRefused();
    }
  }

  private static String described(GoldenRow row) {
    return row.isScored() ? "values " + Arrays.toString(row.typed()) : "broken " + row.rejected();
  }

  /** A raw row as the model reads it, not scored yet. */
  static GoldenRow read(Object[] raw, Scorer scorer) {
    List<Violation> violations = new ArrayList<>(0);
    Object[] typed = scorer.read(raw, violations);
    List<String> rejected = violations.stream().map(Violation::reason).toList();
    return new GoldenRow(GoldenKind.RAW, raw, rejected.isEmpty() ? typed : null, rejected, null);
  }
}
