package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import leat.model.ModelJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a model decides, and how it was calibrated, is told by a run and kept in its record. */
class DecisionPipelineTest {
  private static final String LEARNED =
      """
      train {
        folds = 3
        decision { calibration = auto, by = cost, false-negative-cost = 5 }
      }
      """;

  @TempDir Path temporary;

  @Test
  void aLearnedDecisionIsToldWithItsIntervalAndTheLossOfEachCalibration() {
    Project project = Project.ofPeople(temporary, 300).config(People.COLUMNS + LEARNED);
    Ran ran = project.done("run", "--until", "train");
    JsonNode decision = project.last("train").detail().at("/decision");
    double threshold = decision.at("/threshold").asDouble();
    // an answer of yes that is missed costs five times one that is not true
    assertThat(threshold).isBetween(0.05, 0.4);
    assertThat(decision.at("/interval/0").asDouble()).isLessThanOrEqualTo(threshold);
    assertThat(decision.at("/interval/1").asDouble()).isGreaterThanOrEqualTo(threshold);
    assertThat(decision.at("/losses")).hasSize(3);
    String line =
        String.format(
            Locale.ROOT,
            "decision  from %.4f (%.4f to %.4f) by cost, calibration %s (log loss none %.4f,",
            threshold,
            decision.at("/interval/0").asDouble(),
            decision.at("/interval/1").asDouble(),
            decision.at("/calibration").asText().toLowerCase(Locale.ROOT),
            loss(decision, "none"));
    assertThat(ran.out()).contains(line);
    assertThat(project.done("runs", "show", project.lastRun().run()).out()).contains(line);
    assertThat(ModelJson.read(project.text("train", "model.json")).threshold())
        .isEqualTo(threshold);
  }

  @Test
  void nothingIsToldWhereTheConfigDecides() {
    Project project = Project.ofPeople(temporary, 100);
    assertThat(project.done("run", "--until", "train").out()).doesNotContain("decision");
  }

  private static double loss(JsonNode decision, String method) {
    JsonNode losses = decision.at("/losses");
    return (losses.has(method) ? losses.get(method) : losses.get(method.toUpperCase(Locale.ROOT)))
        .asDouble();
  }
}
