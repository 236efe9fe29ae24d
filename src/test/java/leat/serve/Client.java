package leat.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leat.Json;
import leat.config.ServeConfig;

/** A client of a server on this machine. */
final class Client {
  /** Margin -2 + 0.5 + 0.75 + bias. */
  static final String GOOD =
      """
      {"age": 30, "occupation": " Admin ", "postcode": "10115"}""";

  /** Then a test fails, instead of never ending. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;

  Client(Server server) {
    this.address = server.address();
  }

  /** Of a server in another process. */
  Client(int port) {
    this.address = "http://127.0.0.1:" + port;
  }

  /** A server of that workspace on a free port, with further settings. */
  static Server server(ServedWorkspace workspace, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("workspace", '"' + workspace.pipeline().getParent().toString() + '"');
    all.putIfAbsent("serve.port", "0");
    all.putIfAbsent("serve.poll", "20ms");
    return Server.start(ServeConfig.load(all, Map.of()));
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder().GET(), path);
  }

  HttpResponse<String> json(String body) {
    return post("application/json", BodyPublishers.ofString(body));
  }

  HttpResponse<String> post(String type, BodyPublisher body) {
    return send(HttpRequest.newBuilder().POST(body).header("Content-Type", type), "/v1/predict");
  }

  HttpResponse<String> send(HttpRequest.Builder request, String path) {
    try {
      return http.send(
          request.uri(URI.create(address + path)).timeout(PATIENCE).build(),
          BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The probability that the server gives the good record. */
  double good() {
    HttpResponse<String> answer = json(GOOD);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return tree(answer).path("probability").asDouble();
  }

  static JsonNode tree(HttpResponse<String> answer) {
    return Json.read(answer.body(), JsonNode.class);
  }

  /** The details of a problem document's errors. */
  static List<String> details(HttpResponse<String> answer) {
    return tree(answer).path("errors").findValuesAsText("detail");
  }
}
