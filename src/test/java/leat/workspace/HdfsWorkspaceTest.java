package leat.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.PrivilegedExceptionAction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import leat.ExitCode;
import leat.LeatException;
import leat.ledger.RowBalance;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.security.UserGroupInformation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HdfsWorkspaceTest {
  private static final Configuration HADOOP = HdfsForTests.configuration();
  private static final String ROOT = HdfsForTests.uri() + "/a work space";
  private static FileSystem first;
  private static FileSystem second;

  @BeforeAll
  static void openTwoClients() throws Exception {
    first = FileSystem.newInstance(new Path(ROOT).toUri(), HADOOP);
    second = FileSystem.newInstance(new Path(ROOT).toUri(), HADOOP);
  }

  @AfterAll
  static void closeThem() throws Exception {
    first.close();
    second.close();
  }

  @Test
  void hasOneWinnerInEachOf50Races() throws Exception {
    for (int race = 0; race < 50; race++) {
      Path target = new Path(ROOT, "races/" + race + "/manifest.json");
      List<Boolean> won = Race.between(List.of(put(first, target, "0"), put(second, target, "1")));
      assertThat(won).containsOnlyOnce(true);
      assertThat(text(target)).isEqualTo("" + won.indexOf(true));
      assertThat(first.listStatus(target.getParent()))
          .extracting(FileStatus::getPath)
          .containsExactly(target);
    }
  }

  @Test
  void replacesAFileInOneStep() throws Exception {
    Path target = new Path(ROOT, "replaced/run.json");
    Publication.replace(first, target, bytes("old"));
    Publication.replace(first, target, bytes("new"));
    assertThat(text(target)).isEqualTo("new");
    assertThat(first.listStatus(target.getParent())).hasSize(1);
  }

  @Test
  void publishesCheckpointsRunsModelsAndPromotions() {
    Workspace workspace = Workspace.open(ROOT, "whole", HADOOP);
    workspace.checkWritable();
    Checkpoint checkpoint = published(workspace, "abc");
    assertThat(workspace.find("clean", "abc")).contains(checkpoint);
    assertThat(checkpoint.path()).startsWith(ROOT + "/whole/checkpoints/clean/abc/attempt-");
    assertThat(workspace.readText(checkpoint, "a b.txt")).isEqualTo("text");
    assertThat(workspace.runs().begin()).isNotEqualTo(workspace.runs().begin());
    ModelDraft draft = workspace.models().begin("abc");
    draft.writeText("model.json", "{}");
    ModelVersion model = workspace.models().publish(draft, null);
    workspace.models().verify(model);
    PromotionRequest request =
        new PromotionRequest(model.version(), "promote", "ann", "the first", null);
    workspace.registry().promote(request, Optional.empty());
    assertThat(workspace.registry().production().orElseThrow().model()).isEqualTo("1");
    assertThat(workspace.gc().plan(Duration.ZERO).items()).isEmpty();
  }

  @Test
  void bothPublishersOfTheSameFingerprintGetOneCheckpoint() throws Exception {
    Workspace workspace = Workspace.open(ROOT, "both", HADOOP);
    for (int race = 0; race < 20; race++) {
      String fingerprint = "f" + race;
      Callable<Checkpoint> publisher = () -> published(workspace, fingerprint);
      List<Checkpoint> results = Race.between(List.of(publisher, publisher));
      assertThat(results.get(0)).isEqualTo(results.get(1));
    }
  }

  @Test
  void bothPublishersOfTheSameModelGetOneVersion() throws Exception {
    ModelStore models = Workspace.open(ROOT, "models", HADOOP).models();
    for (int race = 0; race < 10; race++) {
      String fingerprint = "m" + race;
      Callable<ModelVersion> publisher = () -> models.publish(draft(models, fingerprint), null);
      List<ModelVersion> versions = Race.between(List.of(publisher, publisher));
      assertThat(versions.get(0)).isEqualTo(versions.get(1));
      models.verify(versions.get(0));
    }
    assertThat(models.list()).hasSize(10);
  }

  @Test
  void aliasesDeletionsAndTheIndexWorkAsOnLocalDisk() throws Exception {
    Workspace workspace = Workspace.open(ROOT, "registry", HADOOP);
    ModelStore models = workspace.models();
    for (int i = 1; i <= 60; i++) {
      models.publish(draft(models, "m" + i), null);
    }
    Path folder = new Path(workspace.location(), "models");
    for (FileStatus status : first.listStatus(folder)) {
      first.setTimes(status.getPath(), 1_700_000_000_000L, -1);
    }
    List<ModelSummary> summaries = models.summaries();
    assertThat(summaries).hasSize(60);
    Path index = new Path(folder, "index.json");
    assertThat(first.exists(index)).isTrue();
    assertThat(models.summaries()).isEqualTo(summaries);
    Registry registry = workspace.registry();
    PromotionRequest staged = new PromotionRequest("7", "promote", "ann", "a try", null);
    registry.promote(staged.as("staging"), Optional.empty());
    registry.promote(staged, Optional.empty());
    workspace.delete(new DeletionRequest("9", "ann", "old", false));
    assertThat(models.summaries())
        .hasSize(59)
        .extracting(ModelSummary::version)
        .doesNotContain("9");
    assertThat(registry.record().current()).containsOnlyKeys("production", "staging");
    Gc gc = workspace.gc(new Retention(50, true));
    assertThat(gc.execute(gc.plan(Duration.ZERO)).items()).hasSize(8);
    assertThat(models.summaries())
        .hasSize(51)
        .first()
        .extracting(ModelSummary::version)
        .isEqualTo("7");
    try (FSDataOutputStream out = first.create(index, true)) {
      out.write(bytes("damaged"));
    }
    assertThat(models.summaries()).hasSize(51);
  }

  @Test
  void aFileThatWasChangedIsFoundByWhoReadsIt() throws Exception {
    ModelStore models = Workspace.open(ROOT, "changed", HADOOP).models();
    ModelVersion model = models.publish(draft(models, "m"), null);
    try (FSDataOutputStream out = first.create(new Path(model.path("model.json")), true)) {
      out.write(bytes("[]"));
    }
    assertThatThrownBy(() -> models.readText(model, "model.json"))
        .hasMessageContaining("model.json is not the file that was published");
    assertThatThrownBy(() -> models.verify(model))
        .hasMessageContaining("model.json is not the file that was published");
  }

  @Test
  void twoClientsWhoPromoteAtOnceAreOneAfterTheOther() throws Exception {
    Registry registry = Workspace.open(ROOT, "promotions", HADOOP).registry();
    for (int race = 0; race < 20; race++) {
      Optional<Promotion> over = registry.production();
      List<Boolean> won =
          Race.between(List.of(promoted(registry, "1", over), promoted(registry, "2", over)));
      assertThat(won).containsOnlyOnce(true);
    }
    assertThat(registry.history())
        .extracting(Promotion::number)
        .hasSize(20)
        .doesNotHaveDuplicates();
  }

  private static Callable<Boolean> promoted(
      Registry registry, String model, Optional<Promotion> over) {
    return () -> {
      try {
        registry.promote(new PromotionRequest(model, "promote", "ann", "x", null), over);
        return true;
      } catch (LeatException lost) {
        return false;
      }
    };
  }

  private static ModelDraft draft(ModelStore models, String fingerprint) {
    ModelDraft draft = models.begin(fingerprint);
    draft.writeText("model.json", "{}");
    return draft;
  }

  @Test
  void takesTheChecksumsOfHdfsForSources() throws Exception {
    Path file = new Path(ROOT, "in put/a.csv");
    try (FSDataOutputStream out = first.create(file)) {
      out.write(bytes("id\n1\n"));
    }
    Workspace workspace = Workspace.open(ROOT, "sources", HADOOP);
    SourceFile source = workspace.sources().list(List.of(ROOT + "/in put")).get(0);
    assertThat(source.path()).isEqualTo(file.toString());
    assertThat(source.name()).isEqualTo("a.csv");
    assertThat(source.length()).isEqualTo(5);
    assertThat(source.digest()).isEqualTo(first.getFileChecksum(file).toString());
    assertThat(first.exists(new Path(workspace.location(), "sources.json"))).isFalse();
  }

  @Test
  void saysThatPermissionIsMissing() throws Exception {
    Path closed = new Path(HdfsForTests.uri() + "/closed");
    first.mkdirs(closed);
    first.setPermission(closed, new FsPermission("755"));
    UserGroupInformation guest = UserGroupInformation.createRemoteUser("guest");
    PrivilegedExceptionAction<Void> begin =
        () -> {
          Workspace.open(closed.toString(), "p", HADOOP).begin("clean", "abc");
          return null;
        };
    assertThatThrownBy(() -> guest.doAs(begin))
        .isInstanceOfSatisfying(
            LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessageMatching(
            "Cannot write .*/closed/p/checkpoints/clean/abc/attempt-.*: permission denied\\."
                + " Change the folder's permissions or set another one");
  }

  private static Checkpoint published(Workspace workspace, String fingerprint) {
    Attempt attempt = workspace.begin("clean", fingerprint);
    attempt.writeText("a b.txt", "text");
    return workspace.publish(attempt, RowBalance.passedOn(1), Map.of("ingest", "000"), null);
  }

  private static Callable<Boolean> put(FileSystem files, Path target, String content) {
    return () -> Publication.putInPlace(files, target, bytes(content));
  }

  private static String text(Path file) {
    return new Storage(first).read(file);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
