package leat.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import leat.GoldenFiles;
import leat.config.BoostingSettings;
import leat.config.CandidateSettings;
import leat.config.ClassWeights;
import leat.config.ForestSettings;
import leat.config.LogisticSettings;
import leat.config.TrainSettings;
import leat.model.BoostedTrees;
import leat.model.DecisionTree;
import leat.model.LogisticModel;
import leat.model.ModelJson;
import leat.model.RandomForest;
import leat.model.TreeModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/**
 * The coefficients and trees, to the last bit, that the train job fitted when its semantic version
 * was last raised.
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
            + fitted("three", 3, new LogisticSettings(0.01, 0, 100, 1e-6, ClassWeights.NONE))
            + trees("boosting", 2, boosting(5))
            + trees("boosting of three", 3, boosting(2))
            + trees("forest", 2, forest(ClassWeights.AUTO))
            + trees("forest of three", 3, forest(ClassWeights.NONE));
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

  private static BoostingSettings boosting(int trees) {
    return new BoostingSettings(trees, 0.2, 5, 6, 10, 1, 0.8, 255, 0, 1, ClassWeights.NONE);
  }

  private static ForestSettings forest(ClassWeights weights) {
    return new ForestSettings(3, 4, 10, null, true, 255, 1, weights);
  }

  private String trees(String name, int classes, CandidateSettings candidate) {
    SmallData data = SmallData.random(400, classes, true);
    TrainSettings settings = new TrainSettings("auc", List.of(candidate), 0.5);
    TrainRun run = new TrainRun(folder.resolve(name), data, false, settings);
    TreeModel model = (TreeModel) ModelJson.read(run.text("model.json")).estimator();
    StringBuilder text = new StringBuilder(name + "\n");
    for (DecisionTree tree : of(model)) {
      text.append("features ").append(Arrays.toString(tree.features())).append('\n');
      text.append("thresholds ").append(hex(tree.thresholds())).append('\n');
      text.append("values ").append(hex(tree.values())).append('\n');
    }
    return text.toString();
  }

  private static List<DecisionTree> of(TreeModel model) {
    return model instanceof BoostedTrees boosted
        ? boosted.trees().stream().flatMap(List::stream).toList()
        : ((RandomForest) model).trees();
  }

  private static String hex(double[] values) {
    return Arrays.stream(values).mapToObj(Double::toHexString).collect(Collectors.joining(" "));
  }
}
