package leat.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import leat.pipeline.Project;
import leat.pipeline.Ran;
import leat.workspace.Checkpoint;
import leat.workspace.FileEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParityRefusalTest {
  @TempDir Path temporary;

  /** The portable model's intercept is changed behind the back of the MLlib pipeline. */
  @Test
  void aPortableModelThatScoresOtherwiseIsRefusedWithTheRow() throws IOException {
    Project project = Project.ofPeople(temporary, 120);
    project.run("--until", "evaluate");
    Checkpoint train = project.published("train");
    Path model = Path.of(train.path("model.json").substring("file:".length()));
    refusesAnotherFile(project, model);
    String stage =
        train.manifest().files().stream()
            .map(FileEntry::path)
            .filter(path -> path.matches("pipeline/stages/.*part-.*"))
            .findFirst()
            .orElseThrow();
    refusesAnotherFile(project, model.resolveSibling(stage));
    String text = Files.readString(model);
    String changed = text.replaceFirst("(\"intercepts\" ?: ?\\[ ?-?\\d+\\.)\\d\\d\\d", "$1777");
    assertThat(changed).isNotEqualTo(text).hasSameSizeAs(text);
    Path manifest = model.getParent().resolveSibling("manifest.json");
    String listed = Files.readString(manifest);
    Files.writeString(model, changed);
    Files.deleteIfExists(model.resolveSibling(".model.json.crc"));
    Files.writeString(manifest, listed.replace(sha256(text), sha256(changed)));
    Files.deleteIfExists(manifest.resolveSibling(".manifest.json.crc"));

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

  /** A byte is flipped in what register loads; it is put back afterwards. */
  private static void refusesAnotherFile(Project project, Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    byte[] flipped = content.clone();
    flipped[content.length / 2] ^= 1;
    Files.write(file, flipped);
    Ran ran = project.leat("register");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .containsPattern(
            "Cannot read checkpoint train/\\w+: \\S*"
                + file.getFileName()
                + " is not the file that was published, its SHA-256 differs\\. Delete .* and run"
                + " again\n");
    assertThat(ran.showsStackTrace()).isFalse();
    Files.write(file, content);
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
