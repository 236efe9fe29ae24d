package leat.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import leat.Json;
import leat.config.Requirement;
import leat.expectations.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureRuleTest {
  private static final JsonNode METRICS =
      Json.versioned(
          """
          { "format": "leat-metrics", "version": 2,
            "test": { "rows": 10, "auc": 0.9, "f1": null, "intervals": { "auc": [0.85, 0.95] },
              "classes": [ { "name": "a b", "recall": 0.4 }, { "name": "c.d", "recall": 0.5 } ] },
            "segments": [
              { "column": "job", "value": "student", "rows": 4, "metrics": { "auc": 0.7 } },
              { "column": "job", "value": "retired", "rows": 6, "metrics": { "auc": 0.8 } },
              { "column": "age", "value": "student", "rows": 9, "metrics": { "auc": 0.6 } } ],
            "fairness": [ { "column": "sex", "rows": 9,
              "demographic_parity_ratio": { "value": 0.75, "low": 0.7, "high": 0.8 },
              "groups": [ { "value": "f", "rows": 5, "ece": { "value": 0.1, "low": 0, "high": 1 } } ] } ] }
          """,
          "leat-metrics",
          2);

  @ParameterizedTest
  @CsvSource({
    "test/auc, 0.9",
    "test/intervals/auc/low, 0.85",
    "test/intervals/auc/high, 0.95",
    "test/classes/c.d/recall, 0.5",
    "segments/job/retired/auc, 0.8",
    "segments/job/retired/metrics/auc, 0.8",
    "segments/job/student/rows, 4",
    "fairness/sex/demographic_parity_ratio, 0.75",
    "fairness/sex/demographic_parity_ratio/low, 0.7",
    "fairness/sex/groups/f/ece, 0.1"
  })
  void findsAFigureByItsPath(String path, double expected) {
    assertThat(Figure.at(METRICS, List.of(path.split("/")))).isEqualTo(new Figure(expected, ""));
  }

  @Test
  void holdsAFigureAgainstItsBound() {
    assertThat(judged(Operator.AT_LEAST, 0.9, "test", "auc"))
        .isEqualTo(
            new RuleResult(
                "test.auc >= 0.9",
                true,
                "0.9",
                ">= 0.9",
                "test.auc >= 0.9 is required, found 0.9"));
    assertThat(judged(Operator.GREATER, 0.9, "test", "auc").passed()).isFalse();
    assertThat(judged(Operator.AT_MOST, 0.9, "test", "auc").passed()).isTrue();
    assertThat(judged(Operator.LESS, 0.95, "test", "auc").passed()).isTrue();
    assertThat(
            judged(Operator.AT_LEAST, 0.8, "fairness", "sex", "demographic_parity_ratio").words())
        .isEqualTo("fairness.sex.demographic_parity_ratio >= 0.8 is required, and it is 0.75");
  }

  @Test
  void whatIsNotThereFailsWithTheNearestName() {
    assertMissing(
        "metrics.json has no \"demografic_parity_ratio\" there, did you mean"
            + " \"demographic_parity_ratio\"?",
        "fairness",
        "sex",
        "demografic_parity_ratio");
    assertMissing(
        "metrics.json has no \"pupil\" there, known are auc, job, retired, rows, student",
        "segments",
        "job",
        "pupil");
    assertMissing("it is not defined", "test", "f1");
    assertMissing("it is no number", "test", "intervals");
    assertMissing("metrics.json has 2 of them", "segments", "job", "auc");
  }

  private static void assertMissing(String problem, String... path) {
    RuleResult result = judged(Operator.AT_LEAST, 0, path);
    assertThat(result.passed()).isFalse();
    assertThat(result.words()).endsWith(" is required: " + problem);
  }

  private static RuleResult judged(Operator operator, double bound, String... path) {
    return new FigureRule(new Requirement(List.of(path), operator, bound)).of(METRICS);
  }
}
