package leat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.model.ContractJson;
import leat.model.Encoding;
import leat.model.LogisticModel;
import leat.model.NumberOf;
import leat.model.PortableModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records may have the form of the source's, also where that is nested. */
class NestedRecordsTest extends ServedTest {
  /** 3 + 10 * 4 + 100 * 5 = 543. */
  private static final double MARGIN = 5.43;

  @BeforeEach
  void aServerOfAModelOfNestedRecords() {
    Contract contract =
        new Contract(
            List.of(
                column("age", null),
                column("floor", "address.house.floor"),
                column("first", "scores.0"),
                new Column("responded", ColumnType.BOOLEAN, Role.LABEL, ValueRules.NONE)));
    PortableModel model =
        PortableModel.of(
            contract.ingested(),
            List.of("no", "yes"),
            new Encoding(
                List.of(
                    new NumberOf("age", "a"),
                    new NumberOf("floor", "f"),
                    new NumberOf("first", "s")),
                List.of("a", "f", "s")),
            new LogisticModel(new double[][] {{0.01, 0.1, 1}}, new double[] {0}),
            0.5,
            Map.of());
    workspace.publish(2, model, new ContractJson(contract, null), new Object[] {1, 1, 1, null});
    workspace.promote("2");
    start(Map.of());
  }

  private static Column column(String name, String from) {
    return new Column(name, ColumnType.INT, Role.FEATURE, ValueRules.NONE, from, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'age': 3, 'floor': 4, 'first': 5}",
        "{'age': 3, 'address.house.floor': 4, 'scores.0': 5}",
        "{'age': 3, 'address': {'house': {'floor': 4}}, 'scores': [5]}",
        "{'age': 3, 'address': {'house.floor': '4'}, 'scores': {'0': 5}}",
        "{'age': 3, 'address.house': {'floor': 4}, 'first': 5, 'scores': null}"
      })
  void readsFlatAndNestedFormsAlike(String record) {
    HttpResponse<String> answer = client.json(record.replace('\'', '"'));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(Client.tree(answer).path("probability").asDouble())
        .isEqualTo(ServedWorkspace.probability(MARGIN));
  }

  @Test
  void readsThemInLinesAndByHeaders() {
    String lines = "{\"age\":3,\"address\":{\"house\":{\"floor\":4}},\"scores\":[5]}\n";
    String csv = "age,address.house.floor,scores.0\n3,4,5\n";
    String probability = Double.toString(ServedWorkspace.probability(MARGIN));
    assertThat(client.post("application/x-ndjson", BodyPublishers.ofString(lines)).body())
        .contains(probability);
    assertThat(client.post("text/csv", BodyPublishers.ofString(csv)).body()).contains(probability);
  }

  @Test
  void namesWhatIsWrongByItsPath() {
    assertThat(
            Client.details(
                client.json(
                    """
                    {"age": 3, "address": {"house": {"floor": "x", "flor": 1}}, "scores": [5, 6],
                     "address.house.floor": 4, "floor": 4}""")))
        .containsExactlyInAnyOrder(
            "address.house.flor: must be a column of the model, did you mean \"address.house.floor\"?",
            "scores.1: must be a column of the model, did you mean \"scores.0\"?",
            "address.house.floor: must be given once, found it twice",
            "floor: must be given once, found it twice");
    assertThat(Client.details(client.json("{\"address\": {\"house\": 7}, \"scores\": 5}")))
        .containsExactlyInAnyOrder(
            "address.house: must be an object or null, found a single value",
            "scores: must be an object or null, found a single value");
    assertThat(Client.details(client.json("{\"address\": {\"house\": {\"floor\": [1]}}}")))
        .containsExactly("address.house.floor: must be a single value, found an array");
  }

  @Test
  void describesBothForms() {
    JsonNode schemas = Client.tree(client.get("/openapi.json")).at("/components/schemas");
    assertThat(schemas.at("/Record/properties").fieldNames())
        .toIterable()
        .containsExactly("age", "floor", "first");
    assertThat(
            schemas
                .at("/SourceRecord/properties/address/properties/house/properties/floor/type/0")
                .asText())
        .isEqualTo("integer");
  }
}
