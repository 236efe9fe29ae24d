package leat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import leat.Json;
import leat.model.GoldenFile;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.onnx.OnnxDraft;
import leat.pipeline.Project;
import leat.pipeline.Ran;
import leat.workspace.ModelDraft;
import leat.workspace.ModelStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyOnnxTest {
  private static final List<Object[]> ROWS =
      List.of(
          new Object[] {"p1", 30, 1.0, "red", null}, new Object[] {"p2", null, 1.0, null, null});

  @TempDir Path temporary;

  @Test
  void theGoldenRowsAreScoredByOnnxruntimeToo() {
    Project project = Project.ofPeople(temporary, 10);
    publish(project, HandMade.model(project, 0.5), HandMade.model(project, 0.5));
    publish(project, HandMade.model(project, 0.5), HandMade.model(project, 0.25));

    assertThat(project.done("models", "verify", "1").out())
        .isEqualTo("Model 1: 3 files as published, 2 golden rows score as they did\n");
    Ran parted = project.refused(4, "models", "verify", "2");
    assertThat(parted.err())
        .contains("Cannot use model 2: its model.onnx does not score its golden rows as it did, ")
        .contains("row 0: expected [");
  }

  /** A version whose model.onnx is that of perhaps another model. */
  private static void publish(Project project, PortableModel model, PortableModel graph) {
    ModelStore models = project.workspace().models();
    ModelDraft draft = models.begin("with model.onnx " + models.summaries().size());
    draft.writeText("model.json", ModelJson.write(model));
    draft.writeText("golden.jsonl", new GoldenFile(model).write(ROWS));
    draft.writeBytes("model.onnx", OnnxDraft.of(graph, ROWS).published(1, Map.of()).orElseThrow());
    models.publish(draft, Json.mapper().createObjectNode());
  }
}
