package leat.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import leat.LeatException;
import org.junit.jupiter.api.Test;

/** Who may ask, how often, and from where. */
class AccessTest extends ServedTest {
  @Test
  void wantsATokenWhereThereAreSome() {
    start(
        Map.of("serve.access.tokens", quoted(line("web", "s3cret") + "," + line("app", "other"))));
    HttpResponse<String> without = client.json(Client.GOOD);
    assertThat(without.statusCode()).isEqualTo(401);
    assertThat(without.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(without.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(status("Bearer s3cret")).isEqualTo(200);
    assertThat(status("bearer  s3cret")).isEqualTo(200);
    assertThat(status("Bearer s3cre")).isEqualTo(401);
    assertThat(status("Bearer ")).isEqualTo(401);
    assertThat(status("Basic s3cret")).isEqualTo(401);
    assertThat(
            status("Bearer " + ServedWorkspace.sha256("s3cret".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(401);
    assertThat(client.get("/health").statusCode()).isEqualTo(200);
    assertThat(client.get("/ready").statusCode()).isEqualTo(200);
    assertThat(client.get("/metrics").statusCode()).isEqualTo(401);
    assertThat(client.get("/v1/model").statusCode()).isEqualTo(401);
    assertThat(client.get("/openapi.json").statusCode()).isEqualTo(401);
    assertThat(client.get("/nothing").statusCode()).isEqualTo(401);
  }

  @Test
  void takesOverTokensFromAFileAndKeepsThoseBeforeIfItIsBroken() {
    Path file = temporary.resolve("tokens");
    ServedWorkspace.write(file, "# who may ask\n" + line("web", "one") + "\n");
    start(Map.of("serve.access.tokens-file", quoted(file.toString())));
    assertThat(status("Bearer one")).isEqualTo(200);
    ServedWorkspace.write(file, "nonsense\n");
    assertThat(status("Bearer one")).isEqualTo(200);
    ServedWorkspace.write(file, line("web", "two") + " # the other is gone\n");
    while (status("Bearer two") != 200) {
      Thread.onSpinWait();
    }
    assertThat(status("Bearer one")).isEqualTo(401);
  }

  @Test
  void doesNotStartWithTokensThatAreNone() {
    assertThatThrownBy(() -> start(Map.of("serve.access.tokens", "\"web s3cret\"")))
        .isInstanceOf(LeatException.class)
        .hasMessage(
            "Invalid serve.access.tokens: line 1 must be a name and a SHA-256 in hexadecimal");
    String missing = temporary.resolve("missing").toString();
    assertThatThrownBy(() -> start(Map.of("serve.access.tokens-file", quoted(missing))))
        .isInstanceOf(LeatException.class)
        .hasMessageContaining("Cannot read " + missing);
  }

  @Test
  void answersEachClientSoManyTimesInASecond() {
    start(Map.of("serve.limits.rate", "5"));
    int answered = 0;
    HttpResponse<String> last = client.json(Client.GOOD);
    for (int i = 0; i < 1000 && last.statusCode() == 200; i++) {
      answered++;
      last = client.json(Client.GOOD);
    }
    assertThat(answered).isGreaterThanOrEqualTo(5);
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(client.get("/health").statusCode()).isEqualTo(200);
  }

  @Test
  void countsOutAllowancesByTheClock() {
    RateLimit limit = new RateLimit(2);
    long second = 1_000_000_000L;
    assertThat(limit.allows("a", 0)).isTrue();
    assertThat(limit.allows("a", 0)).isTrue();
    assertThat(limit.allows("a", 0)).isFalse();
    assertThat(limit.allows("b", 0)).isTrue();
    assertThat(limit.allows("a", second / 2)).isTrue();
    assertThat(limit.allows("a", second / 2)).isFalse();
    assertThat(limit.allows("a", 100 * second)).isTrue();
    assertThat(limit.allows("a", 100 * second)).isTrue();
    assertThat(limit.allows("a", 100 * second)).isFalse();
  }

  @Test
  void pagesOfOtherOriginsMayNotAskUnlessNamed() {
    start(Map.of());
    assertThat(preflight("https://example.org").statusCode()).isEqualTo(405);
    server.close();
    start(Map.of("serve.access.origins", "\"https://example.org\""));
    HttpResponse<String> allowed = preflight("https://example.org");
    assertThat(allowed.statusCode()).isEqualTo(204);
    assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue("https://example.org");
    HttpResponse<String> other = preflight("https://example.com");
    assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(other.statusCode()).isEqualTo(405);
  }

  private HttpResponse<String> preflight(String origin) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .method("OPTIONS", BodyPublishers.noBody())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST");
    return client.send(request, "/v1/predict");
  }

  private int status(String authorization) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .POST(BodyPublishers.ofString(Client.GOOD))
            .header("Content-Type", "application/json")
            .header("Authorization", authorization);
    return client.send(request, "/v1/predict").statusCode();
  }

  private static String line(String name, String token) {
    return name + " " + ServedWorkspace.sha256(token.getBytes(StandardCharsets.UTF_8));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
