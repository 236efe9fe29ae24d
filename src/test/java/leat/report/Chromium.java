package leat.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import leat.Json;

/** A browser with one tab, led by the DevTools protocol over loopback. */
final class Chromium implements AutoCloseable, WebSocket.Listener {
  private static final long SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final StringBuilder received = new StringBuilder();
  private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();
  private String session;
  private int sent;

  /** The program, where one is on the PATH. */
  static Optional<Path> program() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder -> Stream.of("chromium", "chromium-browser").map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Chromium(Path program, Path folder) throws Exception {
    process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder.resolve("profile"),
                "about:blank")
            .redirectErrorStream(true)
            .start();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address()), this)
            .get(SECONDS, TimeUnit.SECONDS);
    attach();
  }

  private String address() throws IOException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String line = output.readLine();
    while (line != null && !line.startsWith("DevTools listening on ")) {
      line = output.readLine();
    }
    if (line == null) {
      throw new IOException("Cannot lead chromium: it ended before it listened");
    }
    Thread rest = new Thread(() -> output.lines().forEach(ignored -> {}));
    rest.setDaemon(true);
    rest.start();
    return line.substring("DevTools listening on ".length());
  }

  private void attach() throws Exception {
    String target = call("Target.createTarget", "url", "about:blank").path("targetId").asText();
    session =
        call("Target.attachToTarget", "targetId", target, "flatten", true)
            .path("sessionId")
            .asText();
    for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
      call(domain + ".enable");
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    received.append(text);
    if (last) {
      accept(Json.read(received.toString(), JsonNode.class));
      received.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void accept(JsonNode message) {
    CompletableFuture<JsonNode> waiting = answers.remove(message.path("id").asInt());
    if (waiting != null) {
      waiting.complete(message);
      return;
    }
    events.add(message);
    if (message.path("method").asText().equals("Page.loadEventFired")) {
      loaded.complete(null);
    }
  }

  /** The result of a method with these parameters: names and values in turn. */
  JsonNode call(String method, Object... parameters) throws Exception {
    ObjectNode message = Json.mapper().createObjectNode();
    message.put("id", ++sent).put("method", method);
    if (session != null) {
      message.put("sessionId", session);
    }
    ObjectNode params = message.putObject("params");
    for (int i = 0; i < parameters.length; i += 2) {
      params.set((String) parameters[i], Json.mapper().valueToTree(parameters[i + 1]));
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(sent, answer);
    socket.sendText(message.toString(), true);
    JsonNode found = answer.get(SECONDS, TimeUnit.SECONDS);
    if (found.has("error")) {
      throw new IOException("Cannot call " + method + ": " + found.path("error"));
    }
    return found.path("result");
  }

  /** Opens a file on a screen of that width, and waits until it is loaded. */
  void open(Path file, int width) throws Exception {
    screen(width, 900);
    events.clear();
    loaded = new CompletableFuture<>();
    call("Page.navigate", "url", file.toUri().toString());
    loaded.get(SECONDS, TimeUnit.SECONDS);
  }

  void screen(int width, int height) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        "width",
        width,
        "height",
        height,
        "deviceScaleFactor",
        1,
        "mobile",
        width < 600);
  }

  void colours(String scheme) throws Exception {
    call(
        "Emulation.setEmulatedMedia",
        "features",
        List.of(Map.of("name", "prefers-color-scheme", "value", scheme)));
  }

  /** The value of an expression in the page, or of the promise that it is. */
  JsonNode value(String expression) throws Exception {
    JsonNode found =
        call(
            "Runtime.evaluate",
            "expression",
            expression,
            "returnByValue",
            true,
            "awaitPromise",
            true);
    if (found.has("exceptionDetails")) {
      throw new IOException("Cannot evaluate: " + found.path("exceptionDetails"));
    }
    return found.path("result").path("value");
  }

  String text(String id) throws Exception {
    return value("document.getElementById('" + id + "').textContent").asText();
  }

  /** Presses and releases a key. */
  void press(String key, int code) throws Exception {
    String text = key.equals("Enter") ? "\r" : key.length() == 1 ? key : "";
    Object[] pressed = {"key", key, "code", key, "windowsVirtualKeyCode", code, "text", text};
    call("Input.dispatchKeyEvent", with("keyDown", pressed));
    call("Input.dispatchKeyEvent", with("keyUp", pressed));
  }

  private static Object[] with(String type, Object... parameters) {
    Object[] all = Arrays.copyOf(parameters, parameters.length + 2);
    all[parameters.length] = "type";
    all[parameters.length + 1] = type;
    return all;
  }

  /** What the page asked the network or the disk for since it was opened, itself included. */
  List<String> requests() {
    return events("Network.requestWillBeSent").stream()
        .map(event -> event.at("/params/request/url").asText())
        .filter(url -> !url.startsWith("data:"))
        .toList();
  }

  /** What it complained of since it was opened: exceptions, violations of its policy, messages. */
  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    for (String method :
        List.of("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded")) {
      events(method).forEach(event -> complaints.add(event.path("params").toString()));
    }
    return complaints;
  }

  private List<JsonNode> events(String method) {
    return events.stream().filter(event -> event.path("method").asText().equals(method)).toList();
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    process
        .onExit()
        .completeOnTimeout(null, 10, TimeUnit.SECONDS)
        .thenRun(process::destroyForcibly)
        .join();
  }
}
