package leat.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leat.Json;
import org.junit.jupiter.api.Test;

class RunRecordTest {
  private static final JobRecord CLEAN =
      new JobRecord(
          "clean",
          "abc",
          JobStatus.UP_TO_DATE,
          "its output is there",
          new RowBalance(10, 7, 1, 2, 0),
          Map.of("age: below 18", 1L),
          0.25,
          "file:/w/clean",
          null);

  @Test
  void writesTheKeysThatTheDesignNames() {
    JsonNode job = Json.mapper().valueToTree(CLEAN);
    assertThat(keys(job))
        .containsExactly(
            "job",
            "fingerprint",
            "status",
            "because",
            "rows",
            "quarantine_reasons",
            "seconds",
            "output",
            "detail");
    assertThat(job.get("status").asText()).isEqualTo("up-to-date");
    assertThat(keys(Json.mapper().valueToTree(run()))).contains("exit_code", "jobs");
  }

  @Test
  void writesOnlyTheCountsOfARowBalance() {
    assertThat(Json.line(new RowBalance(10, 7, 1, 2, 0)))
        .isEqualTo("{\"in\":10,\"out\":7,\"quarantined\":1,\"duplicates\":2,\"filtered\":0}");
  }

  @Test
  void readsWhatItWrote() {
    assertThat(RunRecord.parse(Json.document(run()))).isEqualTo(run());
  }

  @Test
  void aRowThatWentNowhereBreaksTheBalance() {
    assertThat(new RowBalance(10, 7, 1, 2, 0).holds()).isTrue();
    assertThat(new RowBalance(11, 7, 1, 2, 0).holds()).isFalse();
  }

  private static RunRecord run() {
    return new RunRecord(
        RunRecord.FORMAT,
        RunRecord.VERSION,
        "20261123T054501Z-3f2a",
        "marketing",
        "run",
        "2026-11-23T05:45:01Z",
        null,
        "running",
        null,
        null,
        42,
        null,
        Map.of("spark", "4.0.1"),
        List.of(CLEAN));
  }

  private static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
