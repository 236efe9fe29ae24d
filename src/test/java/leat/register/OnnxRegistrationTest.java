package leat.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import leat.Json;
import leat.pipeline.People;
import leat.pipeline.Project;
import leat.pipeline.Ran;
import leat.workspace.FileEntry;
import leat.workspace.ModelStore;
import leat.workspace.ModelVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxRegistrationTest {
  private static final String REASON =
      "ONNX cannot express it, column label has the name of an output of the graph";

  @TempDir Path temporary;

  /** A column has the name of an output of the graph, until it is left out of the features. */
  @Test
  void whatOnnxCannotExpressIsLeftOutOrRefusedWithTheReason() {
    Project project =
        Project.in(temporary)
            .data(People.csv(120).replaceFirst("colour", "label"))
            .config(People.COLUMNS.replace("colour", "label "));
    project.run();
    assertThat(onnx(project, "1").path("written").asBoolean()).isFalse();
    assertThat(onnx(project, "1").path("reason").asText()).isEqualTo(REASON);
    assertThat(files(project, "1")).doesNotContain("model.onnx");

    Ran refused = project.leat("register", "--set=register.onnx.export=required");
    assertThat(refused.code()).isEqualTo(4);
    assertThat(refused.err())
        .contains("Cannot promote the model: There is no model.onnx: " + REASON + "\n");
    assertThat(project.workspace().models().list()).hasSize(1);

    project.run(
        "--set=columns.label.role=ignore",
        "--set=register.max-loss=1",
        "--set=register.onnx.export=required");
    JsonNode written = onnx(project, "2");
    assertThat(written.path("written").asBoolean()).isTrue();
    assertThat(written.path("golden_rows").asInt()).isGreaterThan(10);
    assertThat(written.path("reason").asText()).isEmpty();
    assertThat(files(project, "2")).contains("model.onnx");
  }

  private static JsonNode onnx(Project project, String version) {
    ModelStore models = project.workspace().models();
    return Json.read(
        models.readText(models.find(version).orElseThrow(), "onnx.json"), JsonNode.class);
  }

  private static Iterable<String> files(Project project, String version) {
    ModelVersion found = project.workspace().models().find(version).orElseThrow();
    return found.manifest().files().stream().map(FileEntry::path).toList();
  }
}
