package leat.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A workspace with a model in production, and a server of it that each test starts as it needs. */
abstract class ServedTest {
  @TempDir Path temporary;
  ServedWorkspace workspace;
  Server server;
  Client client;

  @BeforeEach
  void aModelInProduction() {
    workspace = new ServedWorkspace(temporary);
    workspace.publish(1, ServedWorkspace.model(0.1));
    workspace.promote("1");
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  void start(Map<String, String> settings) {
    server = Client.server(workspace, settings);
    client = new Client(server);
  }

  static void await(BooleanSupplier wanted) {
    while (!wanted.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  /** The lines of all files of a folder, in the order of the files' names. */
  static List<String> lines(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().flatMap(file -> ServedWorkspace.read(file).lines()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
