package leat.serve;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import leat.Json;
import org.eclipse.jetty.http.BadMessageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers requests that went wrong with problem documents, and never with a stack trace. */
final class ProblemAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
  private static final String RETRY_AFTER = "1";

  private final ServeMetrics metrics;

  ProblemAnswers(ServeMetrics metrics) {
    this.metrics = metrics;
  }

  void answer(Exception thrown, Context context) {
    Problem problem = problem(thrown);
    metrics.problem(problem);
    context.status(problem.status());
    switch (problem.status()) {
      case 401 -> context.header("WWW-Authenticate", "Bearer");
      case 405 -> context.header("Allow", allowed(thrown));
      case 408 -> context.header("Connection", "close");
      case 429, 503 -> context.header("Retry-After", RETRY_AFTER);
      default -> {}
    }
    context.result(Json.line(problem)).contentType(Problem.MEDIA_TYPE);
  }

  private static String allowed(Exception thrown) {
    return thrown instanceof MethodNotAllowedResponse response
        ? response.getDetails().getOrDefault("availableMethods", "").toUpperCase(Locale.ROOT)
        : "";
  }

  private static Problem problem(Throwable thrown) {
    if (thrown instanceof CompletionException wrapped && wrapped.getCause() != null) {
      return problem(wrapped.getCause());
    }
    if (thrown instanceof ProblemException told) {
      return told.problem();
    }
    if (thrown instanceof TimeoutException) {
      return Problem.timeout("The body did not arrive in time");
    }
    if (thrown instanceof BadMessageException bad) {
      return ofStatus(bad.getCode());
    }
    if (thrown instanceof HttpResponseException response) {
      return ofStatus(response.getStatus());
    }
    LOG.error("Cannot answer a request", thrown);
    return Problem.failed();
  }

  /** Problems that were found before a request came to where it is answered. */
  static Problem ofStatus(int status) {
    return switch (status) {
      case 404 ->
          Problem.of(404, "not-found", "There is nothing", "See /openapi.json for what there is");
      case 405 ->
          Problem.of(405, "method", "The method is not allowed", "See /openapi.json for what is");
      case 408 -> Problem.timeout("The request did not arrive in time");
      case 413 -> Problem.tooLarge("The request is too large");
      case 503 -> Problem.overloaded("Too many requests wait");
      default ->
          status >= 400 && status < 500
              ? Problem.of(status, "malformed", "The request cannot be read", "It is no valid HTTP")
              : Problem.failed();
    };
  }
}
