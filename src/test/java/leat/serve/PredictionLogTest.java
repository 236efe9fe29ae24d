package leat.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import leat.Json;
import leat.LeatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictionLogTest extends ServedTest {
  private static final Map<String, String> ALL = Map.of("serve.log.sample", "1");

  @Test
  void writesWhatTheModelSawWithPersonalValuesProtected() {
    double good = predict(3, ALL);
    List<String> lines = logged();
    assertThat(lines).hasSize(3);
    JsonNode first = tree(lines.get(0));
    assertThat(first.fieldNames())
        .toIterable()
        .containsExactly(
            "format",
            "version",
            "at",
            "request",
            "record",
            "model",
            "key",
            "values",
            "probabilities",
            "decision");
    assertThat(first.path("format").asText()).isEqualTo("leat-served");
    assertThat(Instant.parse(first.path("at").asText())).isBefore(Instant.now());
    assertThat(first.path("model").asText()).isEqualTo("1");
    assertThat(first.path("values"))
        .hasToString("{\"age\":30,\"occupation\":\"admin\",\"postcode\":\"10\"}");
    assertThat(first.at("/probabilities/1").asDouble()).isEqualTo(good);
    assertThat(first.path("decision").asText()).isEqualTo("no");
    assertThat(String.join("", lines)).doesNotContain("10115");
  }

  @Test
  void namesRequestRecordAndKey() {
    start(ALL);
    HttpResponse<String> named =
        ask("order-17:a", "[{\"age\": 1}, {\"age\": 40, \"customer_id\": \"c1\"}]");
    assertThat(named.headers().firstValue("X-Request-Id")).hasValue("order-17:a");
    String own = client.json(Client.GOOD).headers().firstValue("X-Request-Id").orElseThrow();
    server.close();
    JsonNode first = tree(logged().get(0));
    assertThat(first.path("request").asText()).isEqualTo("order-17:a");
    assertThat(first.path("record").asInt()).isEqualTo(1);
    assertThat(first.path("key")).hasToString("{\"customer_id\":\"c1\"}");
    JsonNode second = tree(logged().get(1));
    assertThat(second.path("request").asText()).isEqualTo(own);
    assertThat(second.path("key")).hasToString("{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "<script>", "é", "\"", "-a", "{}"})
  void givesAnotherNameToRequestsWhoseOwnIsNoPlainWord(String sent) {
    start(Map.of());
    assertThat(ask(sent, Client.GOOD).headers().firstValue("X-Request-Id").orElseThrow())
        .matches("[0-9a-f]{16}-[0-9]+");
    assertThat(ask("x".repeat(129), Client.GOOD).headers().firstValue("X-Request-Id").orElseThrow())
        .matches("[0-9a-f]{16}-[0-9]+");
  }

  @Test
  void namesRequestsThatFail() {
    start(Map.of());
    assertThat(ask("a1", "no json").headers().firstValue("X-Request-Id")).hasValue("a1");
    assertThat(client.get("/nothing").headers().firstValue("X-Request-Id")).isPresent();
  }

  @Test
  void writesASample() {
    predict(400, Map.of("serve.log.sample", "0.5"));
    // The chance of fewer than 120 or more than 280 of 400 is below 1e-14.
    assertThat(logged()).hasSizeBetween(120, 280);
  }

  @Test
  void writesNothingUnlessAsked() {
    predict(1, Map.of());
    assertThat(workspace.pipeline().resolve("served")).doesNotExist();
  }

  @Test
  void servesOnWhereItCannotWriteAndCountsWhatItLeftOut() {
    Path file = temporary.resolve("file");
    ServedWorkspace.write(file, "no folder");
    start(Map.of("serve.log.sample", "1", "serve.log.folder", '"' + file.toString() + '"'));
    for (int i = 0; i < 3; i++) {
      client.good();
    }
    await(
        () ->
            client
                .get("/metrics")
                .body()
                .contains("leat_log_records_total{outcome=\"left out\"} 3.0"));
  }

  @Test
  void refusesFilesThatAreLargerThanTheirFolder() {
    assertThatThrownBy(
            () -> start(Map.of("serve.log.file-size", "2MiB", "serve.log.folder-size", "1MiB")))
        .isInstanceOf(LeatException.class)
        .hasMessageContaining("serve.log.file-size")
        .hasMessageContaining("must be at most folder-size");
  }

  private double predict(int times, Map<String, String> settings) {
    start(settings);
    for (int i = 1; i < times; i++) {
      client.good();
    }
    double good = client.good();
    server.close();
    return good;
  }

  private HttpResponse<String> ask(String name, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .POST(BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            .header("X-Request-Id", name);
    return client.send(request, "/v1/predict");
  }

  private List<String> logged() {
    return lines(workspace.pipeline().resolve("served"));
  }

  private static JsonNode tree(String line) {
    return Json.read(line, JsonNode.class);
  }
}
