package leat.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import leat.pipeline.Project;
import leat.pipeline.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParityRefusalTest {
  @TempDir Path temporary;

  /** The portable model's intercept is changed behind the back of the MLlib pipeline. */
  @Test
  void aPortableModelThatScoresOtherwiseIsRefusedWithTheRow() throws IOException {
    Project project = Project.ofPeople(temporary, 120);
    project.run("--until", "evaluate");
    Path model = Path.of(project.published("train").path("model.json").substring("file:".length()));
    String text = Files.readString(model);
    String changed = text.replaceFirst("(\"intercepts\" ?: ?\\[ ?-?\\d+\\.)\\d\\d\\d", "$1777");
    assertThat(changed).isNotEqualTo(text).hasSameSizeAs(text);
    Files.writeString(model, changed);
    Files.deleteIfExists(model.resolveSibling(".model.json.crc"));

    Ran ran = project.leat("register");

    assertThat(ran.code()).isEqualTo(4);
    assertThat(ran.err())
        .containsPattern(
            "Cannot register the model: MLlib and the portable model disagree at row \\d+: expected"
                + " .*, found .*; the features agree, the estimator parts\n");
    assertThat(project.workspace().models().list()).isEmpty();
    assertThat(project.leat("register").code()).isEqualTo(4);
    Ran forced = project.leat("register", "--force", "--reason", "it will do");
    assertThat(forced.code()).isEqualTo(4);
    assertThat(forced.err()).contains("This is one thing that cannot be forced\n");
    assertThat(project.workspace().models().list()).isEmpty();
  }
}
