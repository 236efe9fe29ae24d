package leat.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import leat.export.RandomModels;
import leat.model.GoldenRows;
import leat.model.Parity;
import leat.model.PortableModel;
import leat.model.Score;
import leat.model.Scorer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** onnxruntime and the plain Java scorer give the same numbers, whatever the model and the rows. */
class OnnxParityTest {
  @RepeatedTest(200)
  void anyModelScoresAsInOnnx(RepetitionInfo repetition) throws Inexpressible {
    RandomModels random = new RandomModels(repetition.getCurrentRepetition());
    PortableModel model = random.model();

    assertParity(model, rows(random, model));
  }

  @RepeatedTest(200)
  void anyTreesScoreAsInOnnx(RepetitionInfo repetition) throws Inexpressible {
    RandomModels random = new RandomModels(repetition.getCurrentRepetition());
    PortableModel model = random.trees();

    assertParity(model, rows(random, model));
  }

  private static List<Object[]> rows(RandomModels random, PortableModel model) {
    List<Object[]> rows = new ArrayList<>(random.rows(model.columns(), 100));
    rows.addAll(GoldenRows.of(model.encoding(), model.columns(), rows, 20, 7));
    return rows;
  }

  private static void assertParity(PortableModel model, List<Object[]> rows) throws Inexpressible {
    Scorer scorer = Scorer.of(model);
    Parity parity = new Parity(model.threshold());
    byte[] onnx = OnnxExport.of(model);
    List<Score> scores = OnnxScorer.of(onnx, model.columns()).score(rows);
    assertThat(scores).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      parity.compare(i, scorer.scoreTyped(rows.get(i)), scores.get(i));
    }
    assertThat(parity.result().first())
        .as(() -> parity.result().first().describe() + " of " + model)
        .isNull();
    assertThat(parity.result().rows()).isEqualTo(rows.size());
  }
}
