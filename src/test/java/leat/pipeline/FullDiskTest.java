package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace on a disk of 300 KB; skipped where the user may not mount one. */
class FullDiskTest {
  @TempDir Path temporary;
  Project project;
  Path disk;

  @BeforeEach
  void mountsASmallDisk() throws Exception {
    project = Project.ofPeople(temporary, 60_000);
    disk = Files.createDirectory(project.folder().resolve("work space"));
    assumeTrue(
        done("mount", "-t", "tmpfs", "-o", "size=300k", "leat-test", disk.toString()),
        "only root may mount a small disk");
  }

  @AfterEach
  void unmountsIt() throws Exception {
    done("umount", "-l", disk.toString());
  }

  @Test
  void aFullDiskIsToldAndTheSameCommandGoesOnWhenThereIsSpace() throws Exception {
    Ran ran = project.leat("run", "--until", "clean");
    assertThat(ran.code()).as(ran.err()).isEqualTo(1);
    assertThat(ran.err())
        .containsPattern(
            "(?m)^Cannot write .*: the disk is full\\. Free space or set workspace to a larger"
                + " disk, then run again: finished jobs are kept$");
    assertThat(ran.showsStackTrace()).as(ran.err()).isFalse();
    assertThat(project.files("checkpoints")).noneMatch(file -> file.endsWith("manifest.json"));

    assertThat(done("mount", "-o", "remount,size=20m", disk.toString())).isTrue();
    assertThat(project.run("--until", "clean").outcome()).isEqualTo("done");
  }

  private static boolean done(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }
}
