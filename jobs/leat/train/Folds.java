package leat.train;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.stream.IntStream;
import leat.LeatException;
import leat.model.EncodingJson;
import leat.table.Columns;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which rows candidates are fitted to, and which they are judged on.
 *
 * @param rows of the training part, and where they are needed those of the validation part
 * @param held what is held out
 */
record Folds(EncodedRows rows, Held held) implements AutoCloseable {
  /** What candidates are judged on. */
  enum Held {
    /** Each fold once. */
    FOLDS,
    /** The validation part. */
    VALIDATION,
    /** Nothing. */
    NOTHING
  }

  /**
   * Loads encoded rows.
   *
   * @param folds into which they are divided; 0 for the parts of the split
   * @param validated number of rows of the validation part
   * @param atMost upper bound of the number of rows
   */
  static Folds load(
      Dataset<Row> encoded, EncodingJson encoding, int folds, long validated, long atMost) {
    Held held = folds > 0 ? Held.FOLDS : validated > 0 ? Held.VALIDATION : Held.NOTHING;
    Division division =
        switch (held) {
          case FOLDS -> Division.folds(folds);
          case VALIDATION -> Division.PARTS;
          case NOTHING -> Division.NONE;
        };
    Dataset<Row> rows =
        encoded
            .where(col(Columns.PART).leq(held == Held.NOTHING ? 0 : 1))
            .select(Columns.encoded(encoding.encoding().features().size()));
    EncodedRows loaded =
        EncodedRows.load(rows, encoding.encoding(), encoding.classes().size(), division, atMost);
    Folds all = new Folds(loaded, held);
    all.check(encoding);
    return all;
  }

  /** How many times a candidate is fitted to be judged, at least 1. */
  int count() {
    return held == Held.FOLDS ? rows.pieces() : 1;
  }

  /** What a candidate is fitted to. */
  EncodedRows fitted(int fold) {
    return switch (held) {
      case FOLDS -> rows.without(fold);
      case VALIDATION -> rows.pieces(0);
      case NOTHING -> rows;
    };
  }

  /** What it is judged on then; null for nothing. */
  EncodedRows heldOut(int fold) {
    return switch (held) {
      case FOLDS -> rows.pieces(fold);
      case VALIDATION -> rows.pieces(1);
      case NOTHING -> null;
    };
  }

  /** Whether the selected candidate is fitted once more, to all rows; no fold's fit had them. */
  boolean refits(boolean asked) {
    return held == Held.FOLDS || asked && held == Held.VALIDATION;
  }

  /** No fold may be empty, or hold all rows of a class: nothing could be learned of it. */
  private void check(EncodingJson encoding) {
    if (held != Held.FOLDS) {
      return;
    }
    for (int fold = 0; fold < count(); fold++) {
      if (heldOut(fold).extent().rows() == 0) {
        throw LeatException.dataRefused(
            "Cannot divide %d rows into %d folds: fold %d has none. Set train.folds lower, or bring"
                    .formatted(rows.extent().rows(), count(), fold + 1)
                + " more rows");
      }
      long[] left = fitted(fold).extent().classRows();
      int missing =
          IntStream.range(0, left.length).filter(c -> left[c] == 0).findFirst().orElse(-1);
      if (missing >= 0) {
        throw LeatException.dataRefused(
            "Cannot compare candidates by folds: the rows of the label \"%s\", %d of %d, are all in"
                    .formatted(
                        encoding.classes().get(missing),
                        rows.extent().classRows()[missing],
                        Arrays.stream(rows.extent().classRows()).sum())
                + " one fold. Set train.folds otherwise, or bring more of them");
      }
    }
  }

  @Override
  public void close() {
    rows.close();
  }
}
