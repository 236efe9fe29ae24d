package leat.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that are slow, silent or gone take nothing from others. */
class ConnectionTest extends ServedTest {
  @BeforeEach
  void aServer() {
    start(Map.of("serve.limits.request-time", "2s", "serve.limits.idle-time", "4s"));
  }

  @AfterEach
  void scoresTheNextGoodRecord() {
    client.good();
  }

  @Test
  void scoresABodyThatComesInPieces() {
    try (Wire wire = new Wire(server)) {
      wire.head(Client.GOOD.length());
      for (char c : Client.GOOD.toCharArray()) {
        wire.send(String.valueOf(c));
      }
      wire.send("GET /ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(wire.rest())
          .startsWith("HTTP/1.1 200")
          .contains("\"probability\":" + client.good(), "\"status\":\"ready\"");
    }
  }

  @Test
  void answersOthersWhileManyBodiesDoNotEnd() {
    // Three times as many as there are threads.
    List<Wire> slow = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      slow.add(new Wire(server).head(1000).send("{"));
    }
    for (int i = 0; i < 20; i++) {
      client.good();
    }
    assertThat(slow.get(0).rest())
        .startsWith("HTTP/1.1 408")
        .contains("The body did not arrive in time");
    slow.forEach(Wire::close);
  }

  @Test
  void answersOthersWhileManyDoNotReadTheirLongAnswers() {
    String many = "[" + String.join(",", Collections.nCopies(3_000, "{\"age\":30}")) + "]";
    List<Wire> slow = new ArrayList<>();
    // More than there are threads, each of which takes little in.
    for (int i = 0; i < 40; i++) {
      slow.add(new Wire(server).head(many.length()).send(many));
    }
    for (int i = 0; i < 20; i++) {
      client.good();
    }
    assertThat(client.json(many).body()).hasSizeGreaterThan(250_000);
    slow.forEach(Wire::reset);
  }

  @Test
  void outlivesConnectionsThatAreCutOff() {
    for (int i = 0; i < 100; i++) {
      new Wire(server).head(1000).send("{\"age\"").reset();
      new Wire(server).send("POST /v1/pre").reset();
      new Wire(server).reset();
    }
    try (Wire wire = new Wire(server).head(1000).send("{\"age\"").halfClose()) {
      assertThat(wire.rest()).startsWith("HTTP/1.1 4");
    }
  }

  @Test
  void endsConnectionsThatSayNothing() {
    try (Wire silent = new Wire(server);
        Wire halfAHead = new Wire(server).send("POST /v1/predict HTTP/1.1\r\nHost: loc")) {
      assertThat(silent.rest()).isEmpty();
      assertThat(halfAHead.rest())
          .satisfiesAnyOf(
              text -> assertThat(text).isEmpty(),
              text -> assertThat(text).startsWith("HTTP/1.1 408"));
    }
  }

  @Test
  void endsConnectionsWhoseHeadDoesNotEnd() {
    AtomicInteger sent = new AtomicInteger();
    try (Wire slow = new Wire(server).send("GET /ready HTTP/1.1\r\nX: ")) {
      assertThatThrownBy(
              () -> {
                while (true) {
                  slow.send("x");
                  sent.incrementAndGet();
                  for (int i = 0; i < 10; i++) {
                    client.good();
                  }
                }
              })
          .isInstanceOf(UncheckedIOException.class);
    }
    assertThat(sent.get()).isLessThan(8000);
  }

  @Test
  void answersWhatIsNoHttpWithAProblem() {
    try (Wire wire = new Wire(server).send("hello\r\n\r\n")) {
      assertThat(wire.rest()).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }
    String twice =
        "POST /v1/predict HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n"
            + "Content-Length: 2\r\n\r\n{}";
    try (Wire wire = new Wire(server).send(twice)) {
      assertThat(wire.rest()).startsWith("HTTP/1.1 400");
    }
    try (Wire wire =
        new Wire(server).send("GET / HTTP/1.1\r\nX: " + "x".repeat(100_000) + "\r\n\r\n")) {
      assertThat(wire.rest()).startsWith("HTTP/1.1 431");
    }
  }

  @Test
  void passesOverAQueryThatCannotBeDecoded() {
    String head =
        "POST /v1/predict?explain=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
    try (Wire wire = new Wire(server).send(head)) {
      assertThat(wire.rest()).startsWith("HTTP/1.1 422").contains("application/problem+json");
    }
  }

  @Test
  void keepsThousandsOfSilentConnections() {
    List<Wire> silent = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      silent.add(new Wire(server));
    }
    client.good();
    silent.forEach(Wire::close);
  }
}
