package leat.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import leat.ExitCode;
import leat.LeatException;
import leat.config.HttpSettings.PagingType;
import leat.http.ApiForTests.Asked;
import leat.http.ApiForTests.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** APIs that do not do what they should: every message names page and URL, without secrets. */
class RefusalTest {
  private static final ExitCode USAGE = ExitCode.USAGE;
  private static final ExitCode DATA = ExitCode.DATA_REFUSED;

  @TempDir Path folder;

  @Test
  void refusesHtml() {
    Reply login =
        new Reply(
            200,
            java.util.Map.of("Content-Type", "text/html"),
            "<!DOCTYPE html><html><head><title>Log in</title></head></html>");
    assertRefused(
        DATA,
        asked -> login,
        "it returned HTML with the title \"Log in\", not JSON. Is source.http.url the API's, and"
            + " are the credentials right?");
  }

  @Test
  void refusesWhatIsNoJson() {
    assertRefused(DATA, asked -> Reply.json(""), "the answer is empty");
    assertRefused(
        DATA,
        asked -> Reply.json("[{\"id\": 1},\n{\"id\":"),
        "it is no valid JSON, Unexpected end-of-input within/between Object entries (line 2, column"
            + " 7)");
    assertRefused(
        DATA,
        asked -> Reply.json("[]x"),
        "it is no valid JSON, Unrecognized token 'x': was expecting (JSON String, Number, Array,"
            + " Object or token 'null', 'true' or 'false') (line 1, column 4)");
    assertRefused(
        DATA,
        asked -> Reply.json("[".repeat(5000)),
        "it is no valid JSON, Document nesting depth (1001) exceeds the maximum allowed (1000, from"
            + " `StreamReadConstraints.getMaxNestingDepth()`)");
  }

  @Test
  void refusesAPageWithoutRecords() {
    assertRefused(
        DATA,
        asked -> Reply.json("{\"error\":\"quota\",\"code\":7}"),
        "it is no array of records but an object with error, code; set source.http.records to the"
            + " path of the array");
    try (ApiForTests api = new ApiForTests(asked -> Reply.json("{\"data\":{\"items\":7}}"))) {
      Fetching fetching = new Fetching(folder, api.url("/p"));
      assertThatThrownBy(() -> fetching.records("data.rows").run())
          .hasMessageEndingWith(
              "there is nothing at source.http.records = data.rows; it is an object with data");
      assertThatThrownBy(() -> fetching.records("data.items").run())
          .hasMessageEndingWith(
              "what is at source.http.records = data.items is no array of records");
    }
  }

  @Test
  void refusesCredentialsRedirectionsAndLongWaits() {
    assertRefused(
        USAGE,
        asked -> Reply.status(401),
        "it answered HTTP 401, which means that the credentials in source.http.headers or"
            + " parameters are wrong or missing");
    assertRefused(
        USAGE,
        asked -> Reply.status(302).with("Location", "https://login.example/?next=secret"),
        "it answered HTTP 302, a redirection to https://login.example/. Set source.http.url to"
            + " where it leads");
    assertRefused(
        USAGE,
        asked -> Reply.status(429).with("Retry-After", "3600"),
        "it answered HTTP 429, and to ask again in 3600 s, later than source.http.longest-wait");
    assertRefused(USAGE, asked -> Reply.status(503), "it answered HTTP 503, also after 2 retries");
  }

  @Test
  void refusesCirclesAndPagesWithoutEnd() {
    try (ApiForTests api =
        new ApiForTests(
            asked -> {
              String next = asked.parameter("after", "a").equals("a") ? "b" : "a";
              return Reply.json("{\"r\":[%d],\"next\":\"%s\"}".formatted(asked.number(), next));
            })) {
      assertThatThrownBy(
              () -> new Fetching(folder, api.url("/p")).cursor("next").records("r").run())
          .hasMessage(
              "Cannot fetch page 3 of "
                  + api.url("/p?after=a: it leads to page 2 again: the API goes round in circles"));
    }
    try (ApiForTests api = new ApiForTests(asked -> Reply.json("[1]"))) {
      assertThatThrownBy(
              () -> new Fetching(folder, api.url("/p")).paged(PagingType.PAGE, 1, null).run())
          .hasMessage(
              "Cannot fetch page 2 of "
                  + api.url("/p?page=2: it has the same records as the page before; does the API")
                  + " know the parameter \"page\"?");
    }
    try (ApiForTests api = new ApiForTests(asked -> Reply.json("[" + asked.number() + "]"))) {
      assertThatThrownBy(
              () -> new Fetching(folder, api.url("/p")).paged(PagingType.PAGE, 1, null).run())
          .hasMessageEndingWith("there are more pages than source.http.paging.max-pages = 50");
    }
  }

  @Test
  void takesNoCredentialsToAnotherHost() {
    assertRefused(
        DATA,
        asked -> Reply.json("[1]").with("Link", "<https://elsewhere.example/p>; rel=next"),
        "its link to the next page leads to https://elsewhere.example, another host than the one"
            + " that credentials are for");
  }

  @Test
  void refusesAnswersThatAreTooLongOrDoNotEnd() {
    try (ApiForTests api =
        new ApiForTests(asked -> Reply.json("[\"" + "x".repeat(100_000) + "\"]"))) {
      assertThatThrownBy(() -> new Fetching(folder, api.url("/p")).mostBytes(50_000).run())
          .hasMessageEndingWith("it has more than 50,000 bytes (source.http.max-page-length)");
    }
    CountDownLatch enough = new CountDownLatch(1);
    try (ApiForTests api = new ApiForTests(asked -> stalled(asked, enough))) {
      assertThatThrownBy(
              () ->
                  new Fetching(folder, api.url("/p"))
                      .timeout(Duration.ofMillis(200))
                      .retries(0)
                      .run())
          .hasMessageEndingWith("no answer within 0 s (source.http.timeout)");
      enough.countDown();
    }
  }

  /** Headers and the beginning of a body, and then nothing more. */
  private static Reply stalled(Asked asked, CountDownLatch enough) {
    try {
      asked.exchange().sendResponseHeaders(200, 1000);
      asked.exchange().getResponseBody().write('[');
      asked.exchange().getResponseBody().flush();
      enough.await();
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Reply.json("");
  }

  @Test
  void refusesACertificateThatNobodyTrusts() throws Exception {
    HttpsServer server = HttpsServer.create(ApiForTests.loopback(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
    try (ApiForTests api = new ApiForTests(asked -> Reply.json("[1]"), server)) {
      String url = "https://127.0.0.1:" + api.port() + "/p";
      assertThatThrownBy(() -> new Fetching(folder, url).run())
          .isInstanceOfSatisfying(
              LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(USAGE))
          .hasMessageStartingWith(
              "Cannot fetch page 1 of "
                  + url
                  + ": its certificate is not trusted or does not fit (")
          .hasMessageContaining("unable to find valid certification path");
    }
  }

  private SSLContext selfSigned() throws Exception {
    Path store = folder.resolve("self-signed.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "test",
                "-dname",
                "CN=127.0.0.1",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit")
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, "changeit".toCharArray());
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("SunX509");
    managers.init(keys, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  @Test
  void saysThatNobodyAnswers() {
    assertThatThrownBy(
            () -> new Fetching(folder, "http://127.0.0.1:1/p").secret("token", "x1y2z3").run())
        .isInstanceOfSatisfying(LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(USAGE))
        .hasMessage(
            "Cannot fetch page 1 of http://127.0.0.1:1/p: no connection, also after 2 retries");
  }

  /** The name is reserved by RFC 2606, so that no resolver knows it. */
  @Test
  void saysAtOnceThatThereIsNoSuchHost() {
    assertThatThrownBy(() -> new Fetching(folder, "http://nobody.invalid/p").run())
        .isInstanceOfSatisfying(LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(USAGE))
        .hasMessage("Cannot fetch page 1 of http://nobody.invalid/p: there is no such host");
  }

  private void assertRefused(ExitCode code, Function<Asked, Reply> behaviour, String reason) {
    try (ApiForTests api = new ApiForTests(behaviour)) {
      Fetching fetching =
          new Fetching(folder, api.url("/p"))
              .paged(PagingType.LINK, 0, null)
              .secret("api_key", "x1y2z3");
      assertThatThrownBy(fetching::run)
          .isInstanceOfSatisfying(
              LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(code))
          .hasMessage("Cannot fetch page 1 of " + api.url("/p: ") + reason);
    }
  }
}
