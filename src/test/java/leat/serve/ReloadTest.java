package leat.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leat.LeatException;
import leat.contract.Contract;
import leat.model.ContractJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another model takes over while requests go on, or is refused and the one before stays. */
class ReloadTest extends ServedTest {
  private static final double OLD = ServedWorkspace.probability(-2 + 0.5 + 0.75 + 0.1);
  private static final double NEW = ServedWorkspace.probability(-2 + 0.5 + 0.75 + 1.0);

  @BeforeEach
  void aServer() {
    start(Map.of());
  }

  @Test
  void noRequestFailsWhileModelsChange() throws Exception {
    workspace.publish(2, ServedWorkspace.model(1.0));
    AtomicBoolean done = new AtomicBoolean();
    Set<Double> seen = ConcurrentHashMap.newKeySet();
    ExecutorService clients = Executors.newFixedThreadPool(3);
    List<Future<?>> asking =
        IntStream.range(0, 3)
            .<Future<?>>mapToObj(
                i ->
                    clients.submit(
                        () -> {
                          while (!done.get()) {
                            seen.add(client.good());
                          }
                        }))
            .toList();
    for (int i = 0; i < 5; i++) {
      workspace.promote("2");
      await(() -> server.model().equals("2"));
      workspace.promote("1");
      await(() -> server.model().equals("1"));
    }
    done.set(true);
    for (Future<?> each : asking) {
      each.get();
    }
    clients.shutdown();
    assertThat(seen).hasSizeLessThanOrEqualTo(2);
    assertThat(seen)
        .allSatisfy(
            p -> assertThat(Math.min(Math.abs(p - OLD), Math.abs(p - NEW))).isLessThan(1e-12));
  }

  @Test
  void refusesAModelThatDoesNotScoreAsItSays() {
    workspace.publishWithWrongCertificate(
        2, ServedWorkspace.model(1.0), ServedWorkspace.model(0.9));
    assertRefused("2", "its golden rows are scored differently here");
    workspace.publish(3, ServedWorkspace.model(1.0));
    workspace.promote("3");
    await(() -> server.model().equals("3"));
    assertThat(client.good()).isEqualTo(NEW, within(1e-12));
    assertThat(model().has("refused") && !model().path("refused").isNull()).isFalse();
  }

  @Test
  void refusesAModelWhoseFileWasChanged() throws IOException {
    workspace.publish(2, ServedWorkspace.model(1.0));
    Path file = workspace.folder(2).resolve("model.json");
    Files.writeString(file, Files.readString(file).replace("0.5", "0.6"));
    assertRefused("2", "model.json is not the file that was published, its SHA-256 differs");
  }

  @Test
  void refusesNamesThatAreNoVersions() {
    ServedWorkspace.write(temporary.resolve("elsewhere/manifest.json"), "{}");
    assertRefused("../../elsewhere", "must be a whole number, found ../../elsewhere");
  }

  @Test
  void refusesAModelThatIsNotThere() {
    assertRefused("7", "it is not there");
  }

  @Test
  void servesOnWithoutItsFilesAndWithoutARegistry() throws IOException {
    double before = client.good();
    delete(workspace.pipeline());
    await(() -> !model().path("refused").isNull());
    assertThat(client.good()).isEqualTo(before);
    assertThat(client.get("/health").statusCode()).isEqualTo(200);
    workspace.publish(2, ServedWorkspace.model(1.0));
    workspace.promote("2");
    await(() -> server.model().equals("2"));
    assertThat(client.good()).isEqualTo(NEW, within(1e-12));
  }

  @Test
  void servesOnWhereTheRegistryIsDamaged() {
    double before = client.good();
    ServedWorkspace.write(workspace.pipeline().resolve("registry/000002.json"), "{\"format\":");
    await(() -> !model().path("refused").isNull());
    assertThat(client.good()).isEqualTo(before);
  }

  @Test
  void doesNotStartWithAModelThatDoesNotProveItself() {
    ServedWorkspace other = new ServedWorkspace(temporary.resolve("other"));
    other.publishWithWrongCertificate(1, ServedWorkspace.model(1.0), ServedWorkspace.model(0.9));
    other.promote("1");
    assertThatThrownBy(() -> Client.server(other, Map.of()))
        .isInstanceOf(LeatException.class)
        .hasMessageContaining("Cannot serve model 1: its golden rows are scored differently here");
  }

  @Test
  void doesNotStartWhereContractAndModelDisagree() {
    ServedWorkspace other = new ServedWorkspace(temporary.resolve("other"));
    ContractJson ingested = new ContractJson(ServedWorkspace.CONTRACT.ingested(), null);
    other.publish(1, ServedWorkspace.model(1.0), ingested);
    other.promote("1");
    try (Server same = Client.server(other, Map.of())) {
      assertThat(same.model()).isEqualTo("1");
    }
    ContractJson less =
        new ContractJson(new Contract(ServedWorkspace.CONTRACT.columns().subList(0, 2)), null);
    other.publish(2, ServedWorkspace.model(1.0), less);
    other.promote("2");
    assertThatThrownBy(() -> Client.server(other, Map.of()))
        .isInstanceOf(LeatException.class)
        .hasMessageContaining("contract.json does not have the column");
  }

  private void assertRefused(String version, String reason) {
    double before = client.good();
    workspace.promote(version);
    await(() -> model().at("/refused/reason").asText().contains(reason));
    assertThat(server.model()).isEqualTo("1");
    assertThat(client.good()).isEqualTo(before);
    assertThat(client.get("/ready").statusCode()).isEqualTo(200);
  }

  private JsonNode model() {
    return Client.tree(client.get("/v1/model"));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }
}
