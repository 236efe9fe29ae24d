package leat.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import leat.Json;
import leat.contract.CanonicalText;
import leat.contract.RowReader;
import leat.model.ContractJson;
import leat.model.GoldenFile;
import leat.model.GoldenRow;
import leat.model.PortableModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is served is what was published, down to the last digits. */
class ServedParityTest {
  @TempDir Path temporary;

  @Test
  void servesTheProbabilitiesOfTheGoldenRows() {
    ServedWorkspace workspace = new ServedWorkspace(temporary);
    PortableModel model = ServedWorkspace.model(0.1);
    workspace.publish(1, model, new ContractJson(model.columns(), null));
    workspace.promote("1");
    List<GoldenRow> rows =
        new GoldenFile(model)
            .read(ServedWorkspace.read(workspace.folder(1).resolve("golden.jsonl")));
    int served = 0;
    try (Server server = Client.server(workspace, Map.of())) {
      Client client = new Client(server);
      for (GoldenRow row : rows) {
        if (canBeSent(row, model)) {
          JsonNode found = Client.tree(client.json(json(row, model)));
          double[] expected = row.score().probabilities();
          assertThat(found.path("probability").asDouble()).isEqualTo(expected[1], within(1e-12));
          assertThat(found.path("decision").asText())
              .isEqualTo(model.classes().get(row.score().decision()));
          served++;
        }
      }
    }
    assertThat(served).isGreaterThan(10);
  }

  /** Golden rows hold also what the contract would not have let through, such as an age of -1. */
  private static boolean canBeSent(GoldenRow row, PortableModel model) {
    Object[] raw = Arrays.stream(row.typed()).map(CanonicalText::of).toArray();
    Object[] typed = new Object[raw.length];
    return RowReader.of(model.columns()).read(raw, typed, new ArrayList<>())
        && Arrays.equals(typed, row.typed());
  }

  private static String json(GoldenRow row, PortableModel model) {
    ObjectNode record = Json.mapper().createObjectNode();
    for (int i = 0; i < row.typed().length; i++) {
      record.put(model.columns().columns().get(i).name(), CanonicalText.of(row.typed()[i]));
    }
    return record.toString();
  }
}
