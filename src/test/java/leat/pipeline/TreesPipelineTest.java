package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import leat.Json;
import leat.ledger.JobStatus;
import leat.model.Estimator;
import leat.model.ModelJson;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Trees as they come by default, from a file to a published model. */
class TreesPipelineTest {
  private static final int ROWS = 400;
  private static final String TWO = People.COLUMNS;
  private static final String THREE =
      TWO.replace("type = boolean", "type = string").replace("true = [yes], false = [no], ", "");

  @TempDir Path temporary;

  static Stream<Case> cases() {
    return Stream.of(
        new Case("random-forest", TWO, "{ type = random-forest }"),
        new Case("boosting", TWO, "{ type = boosting }"),
        new Case("boosting", THREE, "{ type = boosting }"),
        new Case("random-forest", THREE, "{ type = random-forest, class-weights = auto }"),
        new Case("boosting", TWO, "{ type = boosting, class-weights = auto, patience = 5 }"));
  }

  /** Type of the model, contract, and the one candidate. */
  record Case(String type, String columns, String candidate) {}

  @ParameterizedTest
  @MethodSource("cases")
  void areTrainedJudgedAndPublishedWithParity(Case trees) throws IOException {
    Project project = Project.in(temporary).data(data(trees.columns().equals(THREE)));
    project.config(trees.columns() + "train.candidates = [" + trees.candidate() + "]\n");
    project.run();
    assertThat(project.last("register").status()).isEqualTo(JobStatus.RAN);
    assertThat(project.workspace().models().list()).hasSize(1);
    JsonNode parity = json(project, "parity.json");
    assertThat(parity.at("/mismatch").asText()).isEmpty();
    assertThat(parity.at("/test_rows").asLong()).isPositive();
    assertThat(parity.at("/golden_rows").asLong()).isGreaterThan(50);
    assertThat(parity.at("/largest_difference").asDouble()).isLessThan(1e-9);
    Estimator model = ModelJson.read(file(project, "model.json")).estimator();
    assertThat(json(project, "model.json").at("/estimator/type").asText()).isEqualTo(trees.type());
    assertThat(model.classes()).isEqualTo(trees.columns().equals(THREE) ? 3 : 2);
    // what age, income and colour say is worth more than always saying the same
    assertThat(json(project, "metrics.json").at("/test/accuracy").asDouble()).isGreaterThan(0.6);
  }

  private static JsonNode json(Project project, String name) throws IOException {
    return Json.mapper().readTree(file(project, name));
  }

  private static String file(Project project, String name) throws IOException {
    return Files.readString(project.stored().resolve("models/1").resolve(name));
  }

  /** Where there is a third answer, people below 40 give it. */
  private static String data(boolean isOfThree) {
    return isOfThree
        ? People.csv(ROWS).replaceAll("(?m)^(p\\d+,[123]\\d,.*),(yes|no)$", "$1,maybe")
        : People.csv(ROWS);
  }
}
