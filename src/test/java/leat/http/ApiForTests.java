package leat.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A real HTTP server on loopback that answers as a test says, and remembers what it was asked. */
public final class ApiForTests implements AutoCloseable {
  private final HttpServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Function<Asked, Reply> behaviour;

  /**
   * A request.
   *
   * @param number from 1
   * @param path of the URL
   * @param parameters of the URL, as they stand there
   * @param exchange all of it
   */
  public record Asked(
      int number, String path, Map<String, String> parameters, HttpExchange exchange) {
    /** A parameter of the URL, or a default. */
    public String parameter(String name, String otherwise) {
      return parameters.getOrDefault(name, otherwise);
    }

    String header(String name) {
      return exchange.getRequestHeaders().getFirst(name);
    }
  }

  /**
   * An answer.
   *
   * @param status HTTP's
   * @param headers by name
   * @param body UTF-8
   */
  public record Reply(int status, Map<String, String> headers, String body) {
    /** A good answer in JSON. */
    public static Reply json(String body) {
      return new Reply(200, Map.of("Content-Type", "application/json"), body);
    }

    static Reply status(int status) {
      return new Reply(status, Map.of(), "");
    }

    Reply with(String header, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(header, value);
      return new Reply(status, more, body);
    }
  }

  /** Starts on a free port. */
  public ApiForTests(Function<Asked, Reply> behaviour) {
    this(behaviour, plain());
  }

  ApiForTests(Function<Asked, Reply> behaviour, HttpServer server) {
    this.behaviour = behaviour;
    this.server = server;
    server.createContext("/", this::answer);
    server.start();
  }

  static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static HttpServer plain() {
    try {
      return HttpServer.create(loopback(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The URL of a path. */
  public String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** From now on it answers so. */
  public void behave(Function<Asked, Reply> other) {
    behaviour = other;
  }

  /** What it was asked so far: path and query of each request. */
  public List<String> asked() {
    return asked.stream().map(request -> request.exchange().getRequestURI().toString()).toList();
  }

  List<Asked> requests() {
    return asked;
  }

  private void answer(HttpExchange exchange) throws IOException {
    Map<String, String> parameters = new LinkedHashMap<>();
    String query = exchange.getRequestURI().getRawQuery();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      int equals = pair.indexOf('=');
      parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    Asked request =
        new Asked(asked.size() + 1, exchange.getRequestURI().getPath(), parameters, exchange);
    asked.add(request);
    Reply reply = behaviour.apply(request);
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
