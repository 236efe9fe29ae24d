package leat.http;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RateLimiter;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import leat.LeatException;
import leat.config.HttpSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks an API, at most so often in a second, and again where it did not answer or was busy.
 *
 * <p>Redirections are not followed: the credentials would go along to wherever they lead.
 */
final class Api {
  private static final Logger LOG = LoggerFactory.getLogger(Api.class);
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);

  private final HttpSettings.Access access;
  private final HttpClient client;
  private final RateLimiter<Object> limiter;

  Api(HttpSettings.Access access) {
    this.access = access;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(access.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    long micros = Math.round(1e6 / access.requestsPerSecond());
    this.limiter =
        RateLimiter.smoothBuilder(Duration.ofNanos(micros * 1000))
            .withMaxWaitTime(Duration.ofDays(1))
            .build();
  }

  /**
   * The answer with status 200.
   *
   * @param what is asked for, such as {@code page 3 of https://...}, for messages
   * @throws LeatException when there is none
   */
  Answer get(Address address, String what) {
    Answer answer;
    try {
      answer = Failsafe.with(retries(what)).get(() -> once(address));
    } catch (FailsafeException e) {
      throw Refusal.of(what, e.getCause(), access);
    } catch (LimitedBody.TooLong e) {
      throw Refusal.tooLong(what, access);
    }
    if (answer.status() != 200) {
      throw Refusal.of(what, answer, wait(answer), access);
    }
    return answer;
  }

  private RetryPolicy<Answer> retries(String what) {
    var policy =
        RetryPolicy.<Answer>builder()
            .handle(IOException.class, TimeoutException.class)
            .handleResultIf(Answer::isBusy)
            .abortOn(SSLException.class, UnknownHostException.class)
            .abortIf(answer -> wait(answer).compareTo(access.longestWait()) > 0)
            .withMaxRetries(access.retries())
            .withDelayFn(context -> asked(context.getLastResult()))
            .onRetry(event -> LOG.warn("Asking again for {} ({})", what, reason(event)));
    return (access.longestWait().compareTo(FIRST_WAIT) > 0
            ? policy.withBackoff(FIRST_WAIT, access.longestWait())
            : policy.withDelay(access.longestWait()))
        .build();
  }

  /** How long the API asked to wait; less than nothing where the policy decides. */
  private static Duration asked(Answer last) {
    Duration wait = last == null ? Duration.ZERO : wait(last);
    return wait.isZero() ? Duration.ofNanos(-1) : wait;
  }

  private static Duration wait(Answer answer) {
    Optional<String> header =
        answer == null ? Optional.empty() : answer.headers().firstValue("Retry-After");
    return header.flatMap(value -> RetryAfter.parse(value, Instant.now())).orElse(Duration.ZERO);
  }

  private String reason(dev.failsafe.event.ExecutionAttemptedEvent<Answer> event) {
    return event.getLastResult() != null
        ? "HTTP " + event.getLastResult().status()
        : Refusal.reason(event.getLastException(), access);
  }

  private Answer once(Address address) throws IOException, InterruptedException, TimeoutException {
    limiter.acquirePermit();
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(address)).timeout(access.timeout());
    request.header("Accept", "application/json");
    access.headers().forEach((name, value) -> request.setHeader(name, value.text()));
    var answer = client.sendAsync(request.build(), info -> new LimitedBody(access.mostBytes()));
    try {
      // HttpClient's own time-out ends with the headers: a body may come drop by drop for ever
      HttpResponse<byte[]> whole = answer.get(access.timeout().toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(whole.statusCode(), whole.headers(), whole.body());
    } catch (ExecutionException e) {
      throw cause(e);
    } finally {
      answer.cancel(true);
    }
  }

  private static URI uri(Address address) {
    return address.uri();
  }

  private static IOException cause(ExecutionException failure) {
    IOException first = null;
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof LimitedBody.TooLong tooLong) {
        throw tooLong;
      }
      if (t instanceof UnresolvedAddressException) {
        // The client says that it could not connect, which asking again might mend.
        return new UnknownHostException();
      }
      if (t instanceof IOException io && first == null) {
        first = io;
      }
    }
    return first == null ? new IOException(failure.getCause()) : first;
  }
}
