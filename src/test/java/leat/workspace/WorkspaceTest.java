package leat.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import leat.ExitCode;
import leat.LeatException;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  @TempDir Path temporary;

  @Test
  void openingWritesNothing() {
    TestWorkspace test = new TestWorkspace(temporary);
    assertThat(test.workspace.location()).isEqualTo("file:" + test.folder);
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void checkingThatItIsWritableLeavesOnlyTheFolder() {
    TestWorkspace test = new TestWorkspace(temporary);
    test.workspace.checkWritable();
    assertThat(test.folder).isEmptyDirectory();
  }

  @Test
  void refusesAFileInItsPlace() throws Exception {
    Path file = Files.writeString(temporary.resolve("file"), "x");
    String root = file.resolve("below").toString();
    assertThatThrownBy(() -> Workspace.open(root, "p", new Configuration()))
        .isInstanceOfSatisfying(
            LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage("Cannot open workspace %s: file:%s is a file, not a folder", root, file);
  }

  @Test
  void refusesAFileWhereAFolderMustBe() throws Exception {
    TestWorkspace test = new TestWorkspace(temporary);
    Files.createDirectories(test.folder);
    Files.writeString(test.folder.resolve("checkpoints"), "x");
    assertThatThrownBy(() -> test.workspace.begin("clean", "abc"))
        .isInstanceOfSatisfying(
            LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessageStartingWith("Cannot write ")
        .hasMessageEndingWith(": a file is where a folder must be");
  }

  @Test
  void refusesAnUnknownKindOfFileSystem() {
    assertThatThrownBy(() -> Workspace.open("gopher://host/w", "p", new Configuration()))
        .isInstanceOfSatisfying(
            LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(
            "Cannot open workspace gopher://host/w: no connection, No FileSystem for scheme"
                + " \"gopher\"");
  }

  @Test
  void refusesAnEmptyName() {
    assertThatThrownBy(() -> Workspace.open("", "p", new Configuration()))
        .hasMessage(
            "Invalid workspace: a folder, or a URI such as hdfs://host:8020/leat, found \"\"");
  }

  @Test
  void saysThatTheDiskIsFull() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "needs Linux's always full device");
    TestWorkspace test = new TestWorkspace(temporary);
    Attempt attempt = test.workspace.begin("clean", "abc");
    Path link = Files.createSymbolicLink(TestWorkspace.file(attempt.path("full.txt")), full);
    assertThatThrownBy(() -> attempt.writeText("full.txt", "x".repeat(100_000)))
        .isInstanceOfSatisfying(
            LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.FAILURE))
        .hasMessage(
            "Cannot write %s: the disk is full. Free space or set workspace to a larger disk,"
                + " then run again: finished jobs are kept",
            attempt.path("full.txt"));
    Files.delete(link);
  }
}
