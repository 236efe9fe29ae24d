package leat.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import leat.LeatException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServeTest extends ServedTest {
  @BeforeEach
  void aServer() {
    start(Map.of());
  }

  @Test
  void scoresOneRecord() {
    HttpResponse<String> answer = client.json(Client.GOOD);
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode found = Client.tree(answer);
    double expected = ServedWorkspace.probability(-2 + 0.5 + 0.75 + 0.1);
    assertThat(found.path("probability").asDouble()).isEqualTo(expected, within(1e-12));
    assertThat(found.at("/probabilities/no").asDouble()).isEqualTo(1 - expected, within(1e-12));
    assertThat(found.path("decision").asText()).isEqualTo("no");
    assertThat(found.path("model").asText()).isEqualTo("1");
  }

  @Test
  void takesTheSourcesNamesAndTextsForNumbers() {
    double found = probability("{\"age\": \"30\", \"job\": \"admin\", \"postcode\": \"10999\"}");
    assertThat(found).isEqualTo(client.good());
  }

  @Test
  void protectsPersonalValuesAsIngestDid() {
    // Only the first two characters of a postcode were kept in training: 10115 is 10 there.
    assertThat(probability("{\"age\": 40, \"postcode\": \"10115\"}"))
        .isEqualTo(ServedWorkspace.probability(0.75 + 0.1), within(1e-12));
    assertThat(probability("{\"age\": 40, \"postcode\": \"99115\"}"))
        .isEqualTo(ServedWorkspace.probability(0.1), within(1e-12));
  }

  @Test
  void scoresManyRecordsAndSaysWhichItRefused() {
    HttpResponse<String> answer =
        client.json("[" + Client.GOOD + ", {\"age\": 1000}, {\"age\": 40}]");
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode found = Client.tree(answer);
    assertThat(found.path("records").asInt()).isEqualTo(3);
    assertThat(found.path("refused").asInt()).isEqualTo(1);
    assertThat(found.at("/predictions/0/probability").asDouble()).isEqualTo(client.good());
    assertThat(found.at("/predictions/1/errors/0/detail").asText())
        .isEqualTo("age: must be at most 100, found 1000");
    assertThat(found.at("/predictions/2/probability").asDouble())
        .isEqualTo(ServedWorkspace.probability(0.1), within(1e-12));
  }

  @Test
  void scoresLinesOfJson() {
    String body = Client.GOOD + "\n\nno json\n{\"age\": 40}\n";
    HttpResponse<String> answer =
        client.post("application/x-ndjson", BodyPublishers.ofString(body));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
    List<String> lines = answer.body().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).contains("\"probability\":" + client.good());
    assertThat(lines.get(1)).contains("line 3", "is not valid JSON");
    assertThat(lines.get(2)).contains("\"decision\":\"yes\"");
  }

  @Test
  void scoresCsv() {
    String body = "age,job,postcode\r\n30,\" Admin \",10115\r\n17,,\r\n40,retired\r\n";
    HttpResponse<String> answer =
        client.post("text/csv; charset=utf-8", BodyPublishers.ofString(body));
    assertThat(answer.statusCode()).isEqualTo(200);
    double good = client.good();
    assertThat(answer.body())
        .isEqualTo(
            "model,decision,probability_no,probability_yes,errors\r\n1,no,%s,%s,\r\n"
                    .formatted(1 - good, good)
                + "1,,,,\"age: must be at least 18, found 17\"\r\n"
                + "1,,,,\"line 4: must have 3 fields, found 2\"\r\n");
  }

  @Test
  void refusesCsvThatLacksAColumn() {
    HttpResponse<String> answer =
        client.post("text/csv", BodyPublishers.ofString("age,jub\n30,admin\n"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Client.details(answer))
        .contains(
            "jub: must be a column of the model, did you mean \"job\"?",
            "occupation: must be in the header, found nothing",
            "postcode: must be in the header, found nothing");
  }

  @Test
  void namesEveryBadFieldOfARecord() {
    HttpResponse<String> answer =
        client.json(
            "{\"age\": 1000, \"occupation\": \"pilot\", \"ocupation\": 1, \"postcode\": []}");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(Client.tree(answer).path("status").asInt()).isEqualTo(422);
    assertThat(Client.details(answer))
        .containsExactlyInAnyOrder(
            "age: must be at most 100, found 1000",
            "occupation: must be one of admin, retired, technician, found pilot",
            "ocupation: must be a column of the model, did you mean \"occupation\"?",
            "postcode: must be a single value, found an array");
  }

  @Test
  void saysWhatIsMissing() {
    HttpResponse<String> answer = client.json("{}");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Client.details(answer)).containsExactly("age: must be given, found nothing");
  }

  @Test
  void tellsAboutItselfAndItsModel() {
    JsonNode model = Client.tree(client.get("/v1/model"));
    assertThat(model.path("version").asText()).isEqualTo("1");
    assertThat(model.path("threshold").asDouble()).isEqualTo(0.5);
    assertThat(model.path("inputs")).hasToString("[\"age\",\"occupation\",\"postcode\"]");
    JsonNode health = Client.tree(client.get("/health"));
    assertThat(health.path("status").asText()).isEqualTo("ok");
    assertThat(health.path("golden_rows").asInt()).isGreaterThan(10);
    assertThat(Client.tree(client.get("/ready")).path("status").asText()).isEqualTo("ready");
  }

  @Test
  void countsWhatItDoes() {
    client.good();
    client.json("{\"age\": 40, \"occupation\": \"retired\", \"postcode\": \"99\"}");
    client.json("{\"age\": 1000}");
    String metrics = client.get("/metrics").body();
    assertThat(metrics)
        .contains(
            "leat_predictions_total{decision=\"no\",model=\"1\"} 1.0",
            "leat_predictions_total{decision=\"yes\",model=\"1\"} 1.0",
            "leat_refused_records_total{reason=\"age: max\"} 1.0",
            "leat_unseen_categories_total{column=\"occupation\"} 1.0",
            "leat_unseen_categories_total{column=\"postcode\"} 1.0",
            "leat_problems_total{reason=\"refused\"} 1.0",
            "leat_model_served{version=\"1\"} 1.0",
            "leat_request_seconds_bucket{path=\"/v1/predict\",le=\"10.0\"} 3");
  }

  @Test
  void describesItsRecordsByTheContract() {
    JsonNode api = Client.tree(client.get("/openapi.json"));
    assertThat(api.path("openapi").asText()).isEqualTo("3.1.0");
    JsonNode record = api.at("/components/schemas/Record");
    assertThat(record.path("required")).hasToString("[\"age\"]");
    assertThat(record.at("/properties/age"))
        .hasToString(
            "{\"type\":[\"integer\"],\"description\":\"a whole number\",\"minimum\":18.0,\"maximum\":100.0}");
    assertThat(record.at("/properties").has("customer_id")).isFalse();
    assertThat(client.get("/").body()).contains("<title>Leat: try the model</title>");
  }

  @Test
  void doesNotStartWithoutAModelInProduction() {
    ServedWorkspace empty = new ServedWorkspace(temporary.resolve("empty"));
    assertThatThrownBy(() -> Client.server(empty, Map.of()))
        .isInstanceOf(LeatException.class)
        .hasMessageContaining("Cannot serve from")
        .hasMessageContaining("no pipeline there has promoted a model");
  }

  private double probability(String record) {
    HttpResponse<String> answer = client.json(record);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Client.tree(answer).path("probability").asDouble();
  }
}
