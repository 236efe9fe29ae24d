package leat.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import leat.ExitCode;
import leat.LeatException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {
  private static final String CHANGED = " is not the file that was published, its SHA-256 differs";

  @TempDir Path temporary;
  private TestWorkspace test;
  private ModelStore models;

  @BeforeEach
  void open() {
    test = new TestWorkspace(temporary);
    models = test.workspace.models();
  }

  @Test
  void numbersVersionsFromOne() {
    assertThat(published("abc").version()).isEqualTo("1");
    assertThat(published("def").version()).isEqualTo("2");
    assertThat(models.list()).extracting(ModelVersion::version).containsExactly("1", "2");
  }

  @Test
  void aCopyThatIsNotWhatItsCheckpointHasIsNotPublished() throws Exception {
    Checkpoint train = test.published("train", "abc", Map.of());
    ModelDraft draft = models.begin("abc");
    draft.copy(train, "data");
    Path copy = TestWorkspace.file(draft.path("data/part-0.parquet"));
    byte[] content = Files.readAllBytes(copy);
    content[3] ^= 1;
    Files.write(copy, content);
    assertThatThrownBy(() -> models.publish(draft, null))
        .hasMessage(
            "Cannot publish model 1: data/part-0.parquet is not the file that was published, its"
                + " SHA-256 differs");
    assertThat(models.list()).isEmpty();
    content[3] ^= 1;
    Files.write(copy, content);
    models.verify(models.publish(draft, null));
  }

  @Test
  void sortsVersionsAsNumbers() {
    for (int i = 0; i < 10; i++) {
      published("abc" + i);
    }
    assertThat(models.list()).last().extracting(ModelVersion::version).isEqualTo("10");
    assertThat(published("abc").version()).isEqualTo("11");
  }

  @Test
  void noTwoDraftsHaveTheSameNumber() throws Exception {
    for (int race = 0; race < 30; race++) {
      List<String> numbers =
          Race.between(Collections.nCopies(3, () -> models.begin("abc").version()));
      assertThat(numbers).doesNotHaveDuplicates();
    }
  }

  @Test
  void runsThatMakeTheSameAtOnceGetOneVersion() throws Exception {
    for (int race = 0; race < 30; race++) {
      String fingerprint = "same" + race;
      List<ModelVersion> versions =
          Race.between(Collections.nCopies(3, () -> published(fingerprint)));
      assertThat(versions).containsOnly(versions.get(0));
      models.verify(versions.get(0));
    }
    assertThat(models.list()).hasSize(30);
    assertThat(models.numbers()).hasSize(30);
  }

  @Test
  void aDraftThatWasEnteredIsPublishedByTheNextRunWhenItsOwnWasKilled() {
    ModelVersion model = published("abc");
    TestWorkspace.clear(model.path("manifest.json"));
    assertThat(models.list()).isEmpty();
    ModelVersion next = published("abc");
    assertThat(next).isEqualTo(model);
    assertThat(models.list()).containsExactly(model);
  }

  @Test
  void aDraftThatWasEnteredAndClearedAwayIsNotWaitedFor() {
    ModelVersion gone = published("abc");
    TestWorkspace.clear(gone.path());
    ModelDraft other = models.begin("abc");
    other.writeText("model.json", "[]");
    assertThat(models.publish(other, null).version()).isEqualTo("1");
    assertThat(models.list()).hasSize(1);
    models.verify(models.list().get(0));
  }

  @Test
  void aDraftIsInvisibleAndLeavesAGap() {
    models.begin("abc").writeText("model.json", "{}");
    assertThat(published("abc").version()).isEqualTo("2");
    assertThat(models.find("1")).isEmpty();
    assertThat(models.list()).hasSize(1);
  }

  @Test
  void listsEveryFileWithItsHash() {
    ModelVersion model = published("abc");
    // sha256sum of the two bytes {}, of no bytes, and of 0123456789
    assertThat(model.manifest().files())
        .containsExactly(
            new FileEntry(
                "model.json",
                2,
                "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"),
            new FileEntry(
                "pipeline/_SUCCESS",
                0,
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            new FileEntry(
                "pipeline/data",
                10,
                "84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882"));
    assertThat(models.readText(model, "model.json")).isEqualTo("{}");
  }

  @Test
  void findsTheVersionOfAFingerprint() {
    published("abc");
    published("def");
    assertThat(models.withFingerprint("def")).map(ModelVersion::version).contains("2");
    assertThat(models.withFingerprint("000")).isEmpty();
    assertThat(models.find("no number")).isEmpty();
  }

  @Test
  void verifyNamesAFileThatChangedWithoutAnotherLength() throws Exception {
    ModelVersion model = published("abc");
    models.verify(model);
    Files.writeString(TestWorkspace.file(model.path("model.json")), "[]");
    Files.delete(TestWorkspace.file(model.path(".model.json.crc")));
    assertThat(models.find("1")).isPresent();
    refused(() -> models.verify(model), model, "model.json" + CHANGED);
  }

  /** With and without the checksum that Hadoop's local file system keeps beside each file. */
  @Test
  void aByteThatFlippedIsFoundByEveryoneWhoReadsTheFile() throws Exception {
    ModelVersion model = published("abc");
    Path file = TestWorkspace.file(model.path("pipeline/data"));
    byte[] content = Files.readAllBytes(file);
    assertThat(models.verified(model, "pipeline")).isEqualTo(model.path("pipeline"));
    content[3] ^= 1;
    for (Path checksum : List.of(file, file.resolveSibling(".data.crc"))) {
      Files.deleteIfExists(checksum);
      Files.write(file, content);
      refused(() -> models.verify(model), model, "pipeline/data" + CHANGED);
      refused(() -> models.verified(model, "pipeline"), model, "pipeline/data" + CHANGED);
      refused(() -> models.readText(model, "pipeline/data"), model, "pipeline/data" + CHANGED);
      assertThat(models.readText(model, "model.json")).isEqualTo("{}");
    }
  }

  @Test
  void aFileThatWasNotPublishedIsNotTakenInWithTheOthers() throws Exception {
    ModelVersion model = published("abc");
    Files.writeString(TestWorkspace.file(model.path("pipeline/more")), "text");
    String stranger = "pipeline/more was not published with it";
    refused(() -> models.verify(model), model, stranger);
    refused(() -> models.verified(model, "pipeline"), model, stranger);
    refused(() -> models.readText(model, "pipeline/more"), model, stranger);
    refused(() -> models.verified(model, "onnx"), model, "onnx is missing");
  }

  private static void refused(ThrowingCallable read, ModelVersion model, String reason) {
    assertThatThrownBy(read)
        .isInstanceOfSatisfying(
            LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.MODEL_REFUSED))
        .hasMessage("Cannot use model 1: " + reason + ", in " + model.path());
  }

  @Test
  void findNamesAMissingFile() throws Exception {
    ModelVersion model = published("abc");
    Files.delete(TestWorkspace.file(model.path("model.json")));
    assertThatThrownBy(() -> models.find("1"))
        .hasMessage("Cannot use model 1: model.json is missing, in " + model.path());
  }

  @Test
  void refusesADraftThatWasClearedAwayAndItsNumberTaken() {
    ModelDraft old = models.begin("abc");
    TestWorkspace.age(test.folder, Duration.ofHours(2));
    test.workspace.gc().execute(test.workspace.gc().plan(Duration.ofHours(1)));
    ModelDraft taken = models.begin("def");
    assertThat(taken.version()).isEqualTo("1");
    assertThatThrownBy(() -> models.publish(old, null))
        .hasMessage("Cannot publish model 1: " + old.path() + " was removed. Run again");
  }

  @Test
  void refusesToPublishTwice() {
    ModelDraft draft = models.begin("abc");
    models.publish(draft, null);
    assertThatThrownBy(() -> models.publish(draft, null))
        .hasMessage("Cannot publish model 1: it is published already");
  }

  private ModelVersion published(String fingerprint) {
    return models.publish(draft(fingerprint), null);
  }

  private ModelDraft draft(String fingerprint) {
    ModelDraft draft = models.begin(fingerprint);
    draft.writeText("model.json", "{}");
    draft.writeText("pipeline/_SUCCESS", "");
    draft.writeText("pipeline/data", "0123456789");
    return draft;
  }
}
