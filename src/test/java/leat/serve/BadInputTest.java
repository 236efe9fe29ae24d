package leat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a client sends is answered with its own fault, and the next good record is scored. */
class BadInputTest {
  private static final String JSON = "application/json";
  private static final int LONGEST = 64 * 1024;

  @TempDir static Path temporary;
  private static Server server;
  private static Client client;
  private static double good;

  @BeforeAll
  static void aServer() {
    ServedWorkspace workspace = new ServedWorkspace(temporary);
    workspace.publish(1, ServedWorkspace.model(0.1));
    workspace.promote("1");
    Map<String, String> settings =
        Map.of(
            "serve.limits.body", Integer.toString(LONGEST),
            "serve.limits.records", "100",
            "serve.limits.nesting", "8");
    server = Client.server(workspace, settings);
    client = new Client(server);
    good = client.good();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void scoresTheNextGoodRecord() {
    assertThat(client.good()).isEqualTo(good);
    assertThat(client.get("/health").statusCode()).isEqualTo(200);
    assertThat(client.get("/metrics").body()).doesNotContain("status=\"500\"");
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("nothing", "", 400),
        Arguments.of("blank", "  \n ", 400),
        Arguments.of("half an object", "{\"age\": 30", 400),
        Arguments.of("words", "hello", 400),
        Arguments.of("single quotes", "{'age': 30}", 400),
        Arguments.of("a comment", "{\"age\": 30} // years", 400),
        Arguments.of("two documents", "{\"age\": 30} {\"age\": 31}", 400),
        Arguments.of("trailing comma", "{\"age\": 30,}", 400),
        Arguments.of("a number", "30", 400),
        Arguments.of("null", "null", 400),
        Arguments.of("a text", "\"age\"", 400),
        Arguments.of("an array of numbers", "[1, 2]", 400),
        Arguments.of("an array in an array", "[[{\"age\": 30}]]", 400),
        Arguments.of("a name twice", "{\"age\": 30, \"age\": 31}", 400),
        Arguments.of(
            "a column by both names",
            "{\"age\": 30, \"job\": \"admin\", \"occupation\": \"admin\"}",
            422),
        Arguments.of("NaN", "{\"age\": NaN}", 400),
        Arguments.of("Infinity", "{\"age\": -Infinity}", 400),
        Arguments.of("a hexadecimal number", "{\"age\": 0x1f}", 400),
        Arguments.of("a leading zero", "{\"age\": 030}", 400),
        Arguments.of("a number of 1e400", "{\"age\": 1e400}", 422),
        Arguments.of("a number of 2,000 digits", "{\"age\": " + "9".repeat(2000) + "}", 400),
        Arguments.of("a text of 2,000 digits", "{\"age\": \"" + "9".repeat(2000) + "\"}", 422),
        Arguments.of("a fraction", "{\"age\": 30.5}", 422),
        Arguments.of("a flag", "{\"age\": true}", 422),
        Arguments.of("an object", "{\"age\": {\"years\": 30}}", 422),
        Arguments.of("words for a number", "{\"age\": \"thirty\"}", 422),
        Arguments.of("half a surrogate pair", "{\"age\": 30, \"occupation\": \"\\ud83d\"}", 422),
        Arguments.of("a control character", "{\"age\": 30, \"occupation\": \"a\u0001b\"}", 400),
        Arguments.of("a thousand strangers", strangers(1000), 422),
        Arguments.of(
            "a stranger with a long name", "{\"age\": 30, \"" + "x".repeat(30_000) + "\": 1}", 422),
        Arguments.of("deep", "[".repeat(20_000), 400),
        Arguments.of(
            "deep inside a field", "{\"age\": " + "[".repeat(9) + "]".repeat(9) + "}", 400),
        Arguments.of("too many records", records(101), 413),
        Arguments.of("too long", "{\"age\": \"" + "3".repeat(LONGEST) + "\"}", 413));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void answersWithTheClientsFault(String what, String body, int status) {
    assertProblem(client.json(body), status);
  }

  /** But nothing: Java's client ends such a body twice, and the second end is a broken request. */
  static Stream<Arguments> pieces() {
    return bodies().filter(arguments -> !arguments.get()[1].equals(""));
  }

  @ParameterizedTest(name = "{0}, in pieces of unknown length")
  @MethodSource("pieces")
  void answersTheSameWhereTheLengthIsNotSaid(String what, String body, int status) {
    BodyPublisher pieces =
        BodyPublishers.fromPublisher(
            BodyPublishers.ofByteArrays(
                Collections.singletonList(body.getBytes(StandardCharsets.UTF_8))));
    assertProblem(client.post(JSON, pieces), status);
  }

  @ParameterizedTest
  @CsvSource({"c328", "ff", "eda080", "c0af", "f8888080", "e282"})
  void refusesWhatIsNotUtf8(String hexadecimal) {
    byte[] bytes = HexFormat.of().parseHex("7b2261676522" + "3a22" + hexadecimal + "227d");
    HttpResponse<String> answer = client.post(JSON, BodyPublishers.ofByteArray(bytes));
    assertProblem(answer, 400);
    assertThat(answer.body()).contains("it is not UTF-8");
  }

  @Test
  void refusesUtf16() {
    byte[] bytes = Client.GOOD.getBytes(StandardCharsets.UTF_16LE);
    assertProblem(client.post(JSON, BodyPublishers.ofByteArray(bytes)), 400);
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain",
    "application/xml",
    "nonsense",
    "application/json; charset=utf-16",
    "';'"
  })
  void refusesOtherMediaTypes(String type) {
    assertProblem(client.post(type, BodyPublishers.ofString(Client.GOOD)), 415);
  }

  @Test
  void refusesCompressedBodies() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .POST(BodyPublishers.ofString(Client.GOOD))
            .header("Content-Type", JSON)
            .header("Content-Encoding", "gzip");
    assertProblem(client.send(request, "/v1/predict"), 415);
  }

  @ParameterizedTest
  @CsvSource({
    "/nothing, 404",
    "/v1/predict/, 404",
    "/v1/model/../../../../etc/passwd, 400",
    "/v1/%2e%2e/%2e%2e/etc/passwd, 400",
    "/v1/model%2f..%2f..%2fetc, 400",
    "/v1/predict, 405"
  })
  void knowsNoOtherPathsAndMethods(String path, int status) {
    assertProblem(client.get(path), status, 404);
  }

  @ParameterizedTest
  @CsvSource({"explain=true, 501", "explain=%25zz, 200", "explain=false, 200"})
  void refusesWhatItDoesNotOffer(String query, int status) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .POST(BodyPublishers.ofString(Client.GOOD))
            .header("Content-Type", JSON);
    assertThat(client.send(request, "/v1/predict?" + query).statusCode()).isEqualTo(status);
  }

  @Test
  void refusesCsvThatIsNone() {
    assertProblem(client.post("text/csv", BodyPublishers.ofString("age\n\"30")), 422, 400);
    assertProblem(client.post("text/csv", BodyPublishers.ofString("age,age\n30,31")), 422);
    assertProblem(client.post("text/csv", BodyPublishers.ofString("\u0000\u0000\n1\n")), 422);
  }

  private static String strangers(int count) {
    StringBuilder body = new StringBuilder("{\"age\": 30");
    for (int i = 0; i < count; i++) {
      body.append(", \"aje").append(i).append("\": 1");
    }
    return body.append('}').toString();
  }

  private static String records(int count) {
    return "[" + String.join(",", Collections.nCopies(count, "{\"age\": 30}")) + "]";
  }

  private static void assertProblem(HttpResponse<String> answer, Integer... statuses) {
    assertThat(answer.statusCode()).as(answer.body()).isIn((Object[]) statuses);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(Client.tree(answer).path("status").asInt()).isEqualTo(answer.statusCode());
    assertThat(answer.body()).doesNotContain("Exception", "at leat.", "at com.", "at java.");
    assertThat(answer.body().length()).isLessThan(20_000);
  }
}
