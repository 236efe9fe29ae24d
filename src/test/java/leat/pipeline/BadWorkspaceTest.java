package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace that cannot be used is told in one message that says what to do. */
class BadWorkspaceTest {
  @TempDir Path temporary;
  Project project;

  @BeforeEach
  void aProjectThatIsNotRunYet() {
    project = Project.ofPeople(temporary, 60);
  }

  @Test
  void aFileInPlaceOfTheWorkspaceIsNamed() throws IOException {
    Path workspace = project.folder().resolve("work space");
    Files.writeString(workspace, "not a folder");
    for (String command : List.of("run", "plan", "runs list", "models list", "gc")) {
      Ran ran = project.refused(2, command.split(" "));
      assertThat(ran.err())
          .startsWith("Cannot open workspace " + workspace)
          .endsWith(" is a file, not a folder\n");
    }
    Files.delete(workspace);
    project.done("ingest");
  }

  @Test
  void aWorkspaceThatMayNotBeWrittenIsNamed() throws IOException {
    Path workspace = Files.createDirectory(project.folder().resolve("work space"));
    Files.setPosixFilePermissions(workspace, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(workspace), "root may write everywhere");
    assertThat(project.refused(2, "run").err())
        .contains("permission denied")
        .contains("work space");
    Files.setPosixFilePermissions(workspace, PosixFilePermissions.fromString("rwxr-xr-x"));
    project.done("ingest");
  }

  @Test
  void aCorruptCheckpointIsNamedAndRepairedAsTheMessageSays() throws IOException {
    project.done("ingest");
    Path file = parquet("checkpoints/ingest").get(0);
    try (RandomAccessFile data = new RandomAccessFile(file.toFile(), "rw")) {
      data.setLength(data.length() / 2);
    }
    Ran cut = project.refused(1, "clean");
    assertThat(cut.err()).startsWith("Cannot read checkpoint ingest/");
    assertThat(cut.err()).contains(file.getFileName() + " has ").contains("its manifest says");
    assertThat(project.files("checkpoints/clean")).isEmpty();
    Files.delete(file);
    Ran gone = project.refused(1, "clean");
    assertThat(gone.err()).contains(file.getFileName() + " is missing");
    String folder = gone.err().replaceAll("(?s).*Delete file:(.*?) and run again.*", "$1");
    remove(Path.of(folder));
    project.done("run", "--until", "clean");
    assertThat(project.last("ingest").because()).isEqualTo("not run yet");
  }

  @Test
  void aCheckpointWithOtherBytesInItIsNamed() throws IOException {
    project.done("ingest");
    Path file = parquet("checkpoints/ingest").get(0);
    try (RandomAccessFile data = new RandomAccessFile(file.toFile(), "rw")) {
      data.seek(100);
      data.write(new byte[300]);
    }
    assertThat(project.refused(1, "clean").err())
        .contains("Cannot read ")
        .contains(file.getFileName().toString())
        .contains("and run again");
    assertThat(project.files("checkpoints/clean")).isEmpty();
  }

  private List<Path> parquet(String below) throws IOException {
    try (Stream<Path> all = Files.walk(project.stored().resolve(below))) {
      return all.filter(file -> file.toString().endsWith(".parquet")).toList();
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
