package leat.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import leat.ExitCode;
import leat.LeatException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFetchTest {
  @TempDir Path temporary;
  private Workspace workspace;
  private Path folder;

  @BeforeEach
  void open() {
    workspace = new TestWorkspace(temporary).workspace;
    folder = temporary.resolve("served models");
  }

  @Test
  void copiesAModelThatIsReadWithoutTheWorkspace() throws IOException {
    ModelVersion one = published("a", "{\"a\": 1}");

    FetchedModel fetched = fetch(one);

    assertThat(fetched).isEqualTo(new FetchedModel("1", folder.toString(), 2, 10, true));
    LocalModels local = LocalModels.open(folder.toString(), null);
    assertThat(local.current("production")).contains("1");
    assertThat(local.model("1").requiredText("model.json")).isEqualTo("{\"a\": 1}");
    assertThat(Files.readString(folder.resolve("models/1/a folder/x y.txt"))).isEqualTo("xy");
    assertThat(names(folder.resolve("models"))).containsExactly("1");
    assertThat(names(folder.resolve("models/1")))
        .containsExactly("a folder", "manifest.json", "model.json");
  }

  @Test
  void doesNothingTheSecondTime() throws IOException {
    ModelVersion one = published("a", "{}");
    fetch(one);
    Object before = Files.getLastModifiedTime(folder.resolve("models/1"));

    assertThat(fetch(one).copied()).isFalse();
    assertThat(Files.getLastModifiedTime(folder.resolve("models/1"))).isEqualTo(before);
    assertThat(registry()).hasSize(1);
  }

  @Test
  void whatWasFetchedLastIsInProduction() {
    ModelVersion one = published("a", "{\"a\": 1}");
    ModelVersion two = published("b", "{\"a\": 2}");
    fetch(one);
    fetch(two);
    assertThat(LocalModels.open(folder.toString(), null).current("production")).contains("2");

    assertThat(fetch(one).copied()).isFalse();
    assertThat(LocalModels.open(folder.toString(), null).current("production")).contains("1");
    assertThat(registry()).hasSize(3);
  }

  @Test
  void aFileThatIsNotTheOneThatWasPublishedLeavesNothingBehind() throws IOException {
    ModelVersion one = published("a", "{\"a\": 1}");
    Files.writeString(TestWorkspace.file(one.path("model.json")), "{\"a\": 2}");

    assertThatThrownBy(() -> fetch(one))
        .isInstanceOfSatisfying(
            LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.MODEL_REFUSED))
        .hasMessage(
            "Cannot fetch model 1: model.json is not the file that was published, its SHA-256"
                + " differs, in "
                + one.path());
    assertThat(names(folder.resolve("models"))).isEmpty();
    assertThat(folder.resolve("registry")).doesNotExist();
  }

  @Test
  void aCopyThatWasDamagedIsFetchedAgain() throws IOException {
    ModelVersion one = published("a", "{\"a\": 1}");
    fetch(one);
    for (String damage : List.of("changed", "gone", "more")) {
      Path file = folder.resolve("models/1/model.json");
      switch (damage) {
        case "changed" -> Files.writeString(file, "{\"a\": 7}");
        case "gone" -> Files.delete(file);
        default -> Files.writeString(file.resolveSibling("more.json"), "{}");
      }
      assertThat(fetch(one).copied()).as(damage).isTrue();
      assertThat(Files.readString(file)).isEqualTo("{\"a\": 1}");
      assertThat(file.resolveSibling("more.json")).doesNotExist();
    }
  }

  @Test
  void aFolderOfSomethingElseIsNotTouched() throws IOException {
    ModelVersion one = published("a", "{}");
    Path own = Files.createDirectories(temporary.resolve("own"));
    Files.writeString(own.resolve("letter.txt"), "dear");
    assertThatThrownBy(() -> workspace.fetch(one, own.toString(), "ann"))
        .isInstanceOfSatisfying(
            LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(
            "Cannot fetch into %s: there are other files in it. Name another folder"
                .formatted(own));
    String itself = TestWorkspace.file(workspace.location()).toString();
    assertThatThrownBy(() -> workspace.fetch(one, itself, "ann"))
        .hasMessageContaining("there are other files in it");
    assertThat(workspace.registry().history()).isEmpty();
  }

  @Test
  void aFolderHasModelsOfOnePipelineOnly() {
    fetch(published("a", "{}"));
    Workspace other = new TestWorkspace(temporary.resolve("other")).workspace;
    ModelVersion model = published(other, "b", "{}");

    assertThatThrownBy(() -> other.fetch(model, folder.toString(), "ann"))
        .isInstanceOf(LeatException.class)
        .hasMessage(
            "Cannot fetch into %s: it has models of %s. Name another folder"
                .formatted(folder, workspace.location()));
  }

  @Test
  void aManifestThatNamesFilesElsewhereIsRefused() throws IOException {
    ModelVersion one = published("a", "{}");
    Path manifest = TestWorkspace.file(one.path("manifest.json"));
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.replace("\"a folder/x y.txt\"", "\"../../x y.txt\""));
    Files.writeString(TestWorkspace.file(one.path()).resolve("../../x y.txt"), "xy");
    ModelVersion changed = workspace.models().list().get(0);

    assertThatThrownBy(() -> fetch(changed))
        .hasMessageContaining("../../x y.txt is not in the model's folder");
    assertThat(folder.resolve("x y.txt")).doesNotExist();
    assertThat(names(folder.resolve("models"))).isEmpty();
  }

  @Test
  void twoAtOnceBothFindItThere() throws Exception {
    ModelVersion one = published("a", "{}");
    for (int race = 0; race < 10; race++) {
      folder = temporary.resolve("race " + race);
      Callable<FetchedModel> fetch = () -> fetch(one);
      assertThat(Race.between(List.of(fetch, fetch)))
          .allSatisfy(found -> assertThat(found.version()).isEqualTo("1"));
      assertThat(names(folder.resolve("models"))).containsExactly("1");
      assertThat(LocalModels.open(folder.toString(), null).model("1").requiredText("model.json"))
          .isEqualTo("{}");
    }
  }

  private FetchedModel fetch(ModelVersion model) {
    return workspace.fetch(model, folder.toString(), "ann");
  }

  private List<String> registry() {
    return names(folder.resolve("registry")).stream()
        .filter(n -> n.matches("[0-9]+.json"))
        .toList();
  }

  private ModelVersion published(String fingerprint, String model) {
    return published(workspace, fingerprint, model);
  }

  private static ModelVersion published(Workspace workspace, String fingerprint, String model) {
    ModelDraft draft = workspace.models().begin(fingerprint);
    draft.writeText("model.json", model);
    draft.writeText("a folder/x y.txt", "xy");
    return workspace.models().publish(draft, null);
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .map(child -> child.getFileName().toString())
          .filter(name -> !name.equals("index.json"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
