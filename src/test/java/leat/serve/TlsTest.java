package leat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import leat.config.ServeConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
  private static final String PASSWORD = "changeit";

  @TempDir Path temporary;

  @Test
  void servesByTlsAndTakesOverARenewedCertificate() throws Exception {
    Path keystore = keystore("server");
    ServedWorkspace workspace = new ServedWorkspace(temporary.resolve("workspace"));
    workspace.publish(1, ServedWorkspace.model(0.1));
    workspace.promote("1");
    Map<String, String> settings =
        Map.of(
            "workspace",
            '"' + workspace.pipeline().getParent().toString() + '"',
            "serve.port",
            "0",
            "serve.poll",
            "20ms",
            "serve.host",
            "localhost",
            "serve.access.keystore",
            '"' + keystore.toString() + '"');
    ServeConfig config = ServeConfig.load(settings, Map.of("LEAT_KEYSTORE_PASSWORD", PASSWORD));
    assertThat(config.toString()).doesNotContain(PASSWORD);
    try (Server server = Server.start(config)) {
      assertThat(server.address()).startsWith("https://localhost:");
      HttpClient client = HttpClient.newBuilder().sslContext(trusting(keystore)).build();
      HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/ready")).build();
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.sslSession()).isPresent();
      Path renewed = keystore("renewed");
      assertThat(isTrusted(server, renewed)).isFalse();
      Files.move(renewed, keystore, StandardCopyOption.REPLACE_EXISTING);
      while (!isTrusted(server, keystore)) {
        Thread.onSpinWait();
      }
    }
  }

  /** Whether the server's certificate is the one in that file. */
  private static boolean isTrusted(Server server, Path keystore) throws Exception {
    HttpClient client = HttpClient.newBuilder().sslContext(trusting(keystore)).build();
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/ready")).build();
    try {
      return client.send(request, BodyHandlers.ofString()).statusCode() == 200;
    } catch (SSLHandshakeException e) {
      return false;
    }
  }

  private Path keystore(String name) throws IOException, InterruptedException {
    Path file = temporary.resolve(name + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes());
    assertThat(keytool.waitFor()).as(said).isZero();
    return file;
  }

  private static SSLContext trusting(Path keystore) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keystore)) {
      store.load(in, PASSWORD.toCharArray());
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
