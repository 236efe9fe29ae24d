package leat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import leat.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionLogTest {
  @TempDir Path temporary;
  private ServedWorkspace workspace;

  @BeforeEach
  void aModel() {
    workspace = new ServedWorkspace(temporary);
    workspace.publish(1, ServedWorkspace.model(0.1));
    workspace.promote("1");
  }

  @Test
  void writesWhatTheModelSawWithPersonalValuesProtected() throws IOException {
    double good = predict(3, Map.of("serve.log.sample", "1"));
    List<String> lines = lines();
    assertThat(lines).hasSize(3);
    JsonNode first = Json.read(lines.get(0), JsonNode.class);
    assertThat(first.path("format").asText()).isEqualTo("leat-served");
    assertThat(first.path("model").asText()).isEqualTo("1");
    assertThat(first.path("values"))
        .hasToString("{\"age\":30,\"occupation\":\"admin\",\"postcode\":\"10\"}");
    assertThat(first.at("/probabilities/1").asDouble()).isEqualTo(good);
    assertThat(first.path("decision").asText()).isEqualTo("no");
    assertThat(String.join("", lines)).doesNotContain("10115");
  }

  @Test
  void writesASample() throws IOException {
    predict(400, Map.of("serve.log.sample", "0.5"));
    // The chance of fewer than 120 or more than 280 of 400 is below 1e-14.
    assertThat(lines()).hasSizeBetween(120, 280);
  }

  @Test
  void writesNothingUnlessAsked() {
    predict(1, Map.of());
    assertThat(workspace.pipeline().resolve("served")).doesNotExist();
  }

  @Test
  void servesOnWhereItCannotWrite() {
    Path file = temporary.resolve("file");
    ServedWorkspace.write(file, "no folder");
    Map<String, String> settings =
        Map.of("serve.log.sample", "1", "serve.log.folder", '"' + file.toString() + '"');
    assertThat(predict(3, settings)).isPositive();
  }

  private double predict(int times, Map<String, String> settings) {
    try (Server server = Client.server(workspace, settings)) {
      Client client = new Client(server);
      for (int i = 1; i < times; i++) {
        client.good();
      }
      return client.good();
    }
  }

  private List<String> lines() throws IOException {
    try (Stream<Path> files = Files.list(workspace.pipeline().resolve("served"))) {
      return Files.readAllLines(files.findFirst().orElseThrow());
    }
  }
}
