package leat.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import leat.Json;
import leat.pipeline.People;
import leat.pipeline.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeavesTest {
  @TempDir Path temporary;

  @Test
  void settingsGoByTheirKeysInTheConfig() {
    Project project =
        Project.in(temporary).config(People.COLUMNS + "columns.age.max = 99\nsplit.seed = 7");
    Map<String, String> leaves = Leaves.of(Json.mapper().valueToTree(project.settings()));
    assertThat(leaves)
        .containsEntry("columns.age.max", "99.0")
        .containsEntry("split.seed", "7")
        .containsEntry("register.max-loss", "0.002")
        .containsEntry("model-card.owner", "null")
        .containsEntry("train.candidates.0.max-iterations", "100");
  }
}
