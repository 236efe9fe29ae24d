package leat.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import leat.cli.Leat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All jobs up to train on two executors, processes of their own, as on one machine. */
class TwoExecutorsTest {
  private static final String CANDIDATES =
      """
      train {
        folds = 2
        metric = log_loss
        candidates = [
          { type = logistic-regression, numeric = hinge, interactions = 2 }
          { type = boosting, trees = 10 }
          { type = random-forest, trees = 5 }
        ]
      }
      """;

  @TempDir Path temporary;

  @Test
  void comeToTheSameModel() throws Exception {
    Project one = Project.ofPeople(temporary, 300).config(People.COLUMNS + CANDIDATES);
    one.run("--until", "train");
    Project two = one.beside("executors").config(People.COLUMNS + CANDIDATES);
    ProcessBuilder builder =
        ForkedLeat.java(
            List.of("-Xmx512m"),
            Leat.class,
            "run",
            "--until",
            "train",
            "--config",
            two.configFile().toString(),
            "--set",
            "spark.master=\"local-cluster[2,1,1024]\"");
    Process process =
        ForkedLeat.withExecutors(builder, temporary).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(two.text("train", "model.json")).isEqualTo(one.text("train", "model.json"));
    assertThat(two.last("train").fingerprint()).isEqualTo(one.last("train").fingerprint());
  }
}
