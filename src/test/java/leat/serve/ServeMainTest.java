package leat.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import leat.LeatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeMainTest {
  @TempDir Path temporary;

  @Test
  void endsWithTheCodesOfAllCommands() {
    assertThat(ServeMain.execute("--help")).isZero();
    assertThat(ServeMain.execute()).isEqualTo(2);
    assertThat(ServeMain.execute("--config", "missing.conf")).isEqualTo(2);
    assertThat(ServeMain.execute("--config", "a.conf", "--workspace", "b")).isEqualTo(2);
    assertThat(ServeMain.execute("--workspace", temporary.toString())).isEqualTo(2);
    assertThat(ServeMain.execute("--workspace", "hdfs://host/x")).isEqualTo(2);
    assertThat(ServeMain.execute("--nonsense")).isEqualTo(2);
    assertThat(ServeMain.execute("--workspace", temporary.toString(), "--pipeline", "../elsewhere"))
        .isEqualTo(2);
  }

  @Test
  void endsWithTheModelsCodeWhereItDoesNotProveItself() {
    ServedWorkspace workspace = new ServedWorkspace(temporary);
    workspace.publishWithWrongCertificate(
        1, ServedWorkspace.model(1.0), ServedWorkspace.model(0.9));
    workspace.promote("1");
    assertThat(ServeMain.execute("--workspace", temporary.toString(), "--port", "0")).isEqualTo(4);
  }

  @Test
  void endsWhereThePortIsTaken() {
    ServedWorkspace workspace = new ServedWorkspace(temporary);
    workspace.publish(1, ServedWorkspace.model(1.0));
    workspace.promote("1");
    try (Server server = Client.server(workspace, Map.of())) {
      String port = Integer.toString(server.port());
      assertThat(ServeMain.execute("--workspace", temporary.toString(), "--port", port))
          .isEqualTo(2);
      assertThatThrownBy(() -> Client.server(workspace, Map.of("serve.port", port)))
          .isInstanceOf(LeatException.class)
          .hasMessage("Cannot listen on 127.0.0.1:" + port + ": Address already in use");
    }
  }
}
