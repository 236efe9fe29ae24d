package leat.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import leat.GoldenFiles;
import leat.config.ClassWeights;
import leat.config.LogisticSettings;
import leat.config.TrainSettings;
import leat.model.LogisticModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/**
 * The coefficients, to the last bit, that the train job fitted when its semantic version was last
 * raised.
 *
 * <p>Published checkpoints are found again by that version: a model that changes without it would
 * be taken for up to date. {@code Math.exp} may differ in the last bit between architectures.
 */
@EnabledOnOs(architectures = {"amd64", "x86_64"})
class TrainGoldenTest {
  private static final String WHAT_TO_DO =
      "The train job fits another model to the same rows: raise TrainJob.semanticVersion, then"
          + " write the file anew with -Dleat.golden=write";

  @TempDir private Path folder;

  @Test
  void modelIsThatOfTheSemanticVersion() {
    String output =
        "version "
            + new TrainJob().semanticVersion()
            + "\n"
            + fitted("plain", 2, new LogisticSettings(0, 0, 100, 1e-6, ClassWeights.NONE))
            + fitted("mixed", 2, new LogisticSettings(0.05, 0.5, 100, 1e-6, ClassWeights.BALANCED))
            + fitted("three", 3, new LogisticSettings(0.01, 0, 100, 1e-6, ClassWeights.NONE));
    assertThat(output).as(WHAT_TO_DO).isEqualTo(GoldenFiles.text("leat/train/golden.txt", output));
  }

  private String fitted(String name, int classes, LogisticSettings candidate) {
    SmallData data = SmallData.random(400, classes, true);
    TrainSettings settings = new TrainSettings("auc", List.of(candidate), 0.5);
    TrainRun run = new TrainRun(folder.resolve(name), data, false, settings);
    LogisticModel model = run.model();
    StringBuilder text = new StringBuilder(name + "\n");
    for (double[] vector : model.coefficients()) {
      text.append("coefficients ").append(hex(vector)).append('\n');
    }
    text.append("intercepts ").append(hex(model.intercepts())).append('\n');
    text.append("means ").append(hex(model.means())).append('\n');
    return text.toString();
  }

  private static String hex(double[] values) {
    return Arrays.stream(values).mapToObj(Double::toHexString).collect(Collectors.joining(" "));
  }
}
