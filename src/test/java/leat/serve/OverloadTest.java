package leat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** More than the server can do is refused at once, not queued. */
class OverloadTest extends ServedTest {
  private static final String MANY =
      "[" + String.join(",", Collections.nCopies(5000, Client.GOOD)) + "]";

  @Test
  void answersFurtherRequestsWithRetryAfter() throws InterruptedException {
    Queue<HttpResponse<String>> answers = new ConcurrentLinkedQueue<>();
    AtomicBoolean refused = new AtomicBoolean();
    start(Map.of("serve.limits.at-once", "1"));
    ExecutorService clients = Executors.newFixedThreadPool(4);
    for (int i = 0; i < 200; i++) {
      clients.submit(
          () -> {
            if (!refused.get()) {
              HttpResponse<String> answer = client.json(MANY);
              answers.add(answer);
              refused.compareAndSet(false, answer.statusCode() == 503);
            }
          });
    }
    clients.shutdown();
    assertThat(clients.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
    client.good();
    List<HttpResponse<String>> overloaded =
        answers.stream().filter(answer -> answer.statusCode() != 200).toList();
    assertThat(overloaded).isNotEmpty();
    assertThat(overloaded)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(503);
              assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
              assertThat(answer.body()).contains("1 requests are being answered already");
            });
  }

  @Test
  void endsARequestThatTakesTooLong() {
    start(
        Map.of(
            "serve.limits.request-time", "100ms",
            "serve.limits.records", "1000000",
            "serve.limits.body", "64MiB"));
    String many = "[" + String.join(",", Collections.nCopies(1_000_000, "{\"age\":30}")) + "]";
    HttpResponse<String> answer = client.json(many);
    // on a fast machine the body is late, else its records are
    assertThat(answer.statusCode()).isIn(408, 503);
    assertThat(answer.body())
        .containsAnyOf("in the time of a request; send fewer at once", "did not arrive in time");
    client.good();
  }
}
