package leat.onnx;

import java.util.List;
import leat.model.GoldenFile;
import leat.model.GoldenRow;
import leat.model.Parity;
import leat.model.ParityResult;
import leat.model.PortableModel;
import leat.model.Score;
import leat.model.Scorer;

/**
 * Scores rows with onnxruntime and compares.
 *
 * @param model whose numbers are right
 * @param onnx content of its model.onnx
 */
public record OnnxCheck(PortableModel model, byte[] onnx) {
  /**
   * Against what the model says now.
   *
   * @param rows cleaned values in the contract's column order
   * @throws leat.LeatException when onnxruntime does not take the graph
   */
  public ParityResult of(List<Object[]> rows) {
    Scorer scorer = Scorer.of(model);
    return compared(rows, rows.stream().map(scorer::scoreTyped).toList());
  }

  /**
   * Against what the model said when it was published; what its value rules refuse has no score.
   *
   * @param golden content of its golden file
   * @throws leat.LeatException when onnxruntime does not take the graph
   */
  public ParityResult of(String golden) {
    List<GoldenRow> rows =
        new GoldenFile(model).read(golden).stream().filter(GoldenRow::isScored).toList();
    return compared(
        rows.stream().map(GoldenRow::typed).toList(), rows.stream().map(GoldenRow::score).toList());
  }

  private ParityResult compared(List<Object[]> rows, List<Score> expected) {
    List<Score> found = OnnxScorer.of(onnx, model.columns()).score(rows);
    Parity parity = new Parity(model.threshold());
    for (int i = 0; i < rows.size(); i++) {
      parity.compare(i, expected.get(i), found.get(i));
    }
    return parity.result();
  }
}
