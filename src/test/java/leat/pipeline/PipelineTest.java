package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import leat.ledger.RunRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {
  @TempDir Path temporary;

  @Test
  void first() {
    Project project = Project.ofPeople(temporary, 300);
    long t = System.nanoTime();
    RunRecord run = project.run();
    System.out.println("FIRST " + (System.nanoTime() - t) / 1e9);
    t = System.nanoTime();
    Ran ran = project.done("run", "--set", "split.seed=43", "--set", "register.max-loss=1");
    System.out.println("SECOND " + (System.nanoTime() - t) / 1e9);
    System.out.println(ran.out());
    System.out.println(ran.err());
    System.out.println(leat.Json.document(project.lastRun()));
    System.out.println(project.files("models"));
    System.out.println(project.files("checkpoints"));
    assertThat(run.jobs()).hasSize(6);
  }
}
