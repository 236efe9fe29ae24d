package leat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import leat.config.ServeConfig;
import leat.workspace.HdfsForTests;
import leat.workspace.ModelVersion;
import leat.workspace.Workspace;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of a workspace on HDFS is served from a copy on local disk. */
class FetchedModelTest {
  private static final String ROOT = HdfsForTests.uri() + "/a work space of models";

  @TempDir Path temporary;

  @Test
  void isServedAndReplacedByTheNextOneThatIsFetched() throws Exception {
    ServedWorkspace published = new ServedWorkspace(temporary);
    published.publish(1, ServedWorkspace.model(0.1));
    published.publish(2, ServedWorkspace.model(0.2));
    Workspace workspace = uploaded(published);
    Path folder = temporary.resolve("a copy");

    assertThat(fetch(workspace, "1", folder)).isTrue();
    try (Server server = server(folder)) {
      Client client = new Client(server);
      assertThat(probability(client)).isEqualTo(ServedWorkspace.probability(-0.65));
      assertThat(fetch(workspace, "2", folder)).isTrue();
      while (!server.model().equals("2")) {
        Thread.onSpinWait();
      }
      assertThat(probability(client)).isEqualTo(ServedWorkspace.probability(-0.55));
      assertThat(client.get("/health").statusCode()).isEqualTo(200);
    }
    assertThat(fetch(workspace, "2", folder)).isFalse();
  }

  private static boolean fetch(Workspace workspace, String version, Path folder) {
    ModelVersion model = workspace.models().find(version).orElseThrow();
    return workspace.fetch(model, folder.toString(), "ann").copied();
  }

  private static Workspace uploaded(ServedWorkspace published) throws Exception {
    var root = new org.apache.hadoop.fs.Path(ROOT);
    FileSystem hdfs = root.getFileSystem(HdfsForTests.configuration());
    hdfs.mkdirs(root);
    hdfs.copyFromLocalFile(
        new org.apache.hadoop.fs.Path(published.pipeline().toUri()),
        new org.apache.hadoop.fs.Path(root, "marketing"));
    return Workspace.open(ROOT, "marketing", HdfsForTests.configuration());
  }

  private static Server server(Path folder) {
    Map<String, String> settings =
        Map.of("workspace", '"' + folder.toString() + '"', "serve.port", "0", "serve.poll", "20ms");
    return Server.start(ServeConfig.load(settings, Map.of()));
  }

  private static double probability(Client client) {
    return Client.tree(client.json(Client.GOOD)).path("probability").asDouble();
  }
}
