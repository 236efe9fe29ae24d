package leat.serve;

import java.util.List;
import leat.LeatException;
import leat.model.GoldenFile;
import leat.model.GoldenReplay;
import leat.model.GoldenRow;
import leat.model.ParityResult;
import leat.model.PortableModel;
import leat.model.Scorer;

/**
 * The golden rows of a model, by which it proves that it scores here as it did where it was made.
 *
 * @param rows with the scores that were published
 * @param threshold of the model, 0 to 1
 */
record Certificate(List<GoldenRow> rows, double threshold) {
  static Certificate read(PortableModel model, String golden) {
    List<GoldenRow> rows = new GoldenFile(model).readAll(golden);
    if (rows.isEmpty()) {
      throw LeatException.modelRefused("Cannot serve the model: it has no golden rows");
    }
    return new Certificate(rows, model.threshold());
  }

  /** Reads and scores the rows again. */
  ParityResult replay(Scorer scorer) {
    return GoldenReplay.of(rows, scorer, threshold);
  }
}
