package leat.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import leat.LeatException;
import org.junit.jupiter.api.Test;

class ServeSettingsTest {
  @Test
  void defaultsAreThoseOfTheReference() {
    ServeConfig config = ServeConfig.load(Map.of(), Map.of());
    assertThat(config.workspace()).isEqualTo("workspace");
    assertThat(config.pipeline()).isNull();
    assertThat(config.key()).isNull();
    ServeSettings serve = config.serve();
    assertThat(serve.host()).isEqualTo("127.0.0.1");
    assertThat(serve.port()).isEqualTo(8080);
    assertThat(serve.model()).isEqualTo("production");
    assertThat(serve.poll()).isEqualTo(Duration.ofSeconds(2));
    assertThat(serve.unknownFields()).isEqualTo(UnknownFields.REFUSE);
    assertThat(serve.limits())
        .isEqualTo(
            new ServeSettings.Limits(
                8 << 20,
                10_000,
                16,
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                10_000,
                32,
                null));
    assertThat(serve.access().tokens()).isNull();
    assertThat(serve.access().keystore()).isNull();
    assertThat(serve.log().sample()).isZero();
  }

  @Test
  void takesSecretsFromTheEnvironmentAlone() {
    Map<String, String> environment =
        Map.of("LEAT_SERVE_TOKENS", "web 00", "LEAT_KEYSTORE_PASSWORD", "s3cret");
    ServeSettings.Access access =
        ServeConfig.load(Map.of("serve.access.keystore", "server.p12"), environment)
            .serve()
            .access();
    assertThat(access.keystore()).isEqualTo(Path.of("server.p12"));
    assertThat(access.keystorePassword().text()).isEqualTo("s3cret");
    assertThat(access.tokens().text()).isEqualTo("web 00");
    assertThat(access.toString()).doesNotContain("s3cret");
    assertThatThrownBy(
            () -> ServeConfig.load(Map.of("serve.access.keystore-password", "abc"), Map.of()))
        .isInstanceOf(LeatException.class)
        .hasMessageContaining("must come from the environment")
        .hasMessageNotContaining("abc");
  }

  @Test
  void tellsAllProblemsAtOnce() {
    Map<String, String> wrong =
        Map.of(
            "serve.port", "70000",
            "serve.model", "\"../7\"",
            "serve.limits.nesting", "1",
            "serve.access.origins", "\"*\"",
            "serve.access.keystore", "server.p12",
            "serve.limits.bodies", "1");
    assertThatThrownBy(() -> ServeConfig.load(wrong, Map.of()))
        .isInstanceOf(LeatException.class)
        .hasMessageContaining("Invalid serve.port: must be a whole number from 0 to 65535")
        .hasMessageContaining("Invalid serve.model: must be an alias such as production")
        .hasMessageContaining("Invalid serve.limits.nesting: must be a whole number from 2 to 1000")
        .hasMessageContaining("Invalid serve.access.origins: must be an origin such as")
        .hasMessageContaining("Invalid serve.access.keystore-password: must be given with keystore")
        .hasMessageContaining("Invalid serve.limits.bodies: unknown key");
  }
}
