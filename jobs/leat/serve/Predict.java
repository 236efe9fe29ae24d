package leat.serve;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import leat.config.ServeSettings.Limits;
import leat.explain.Explainer;

/**
 * Answers {@code POST /v1/predict}.
 *
 * <p>A body that is there already is answered by the thread that found it; for one that is on its
 * way no thread waits, so that slow clients take none from others.
 */
final class Predict {
  private static final int DEADLINE_EVERY = 64;

  /** Of the heap, for bodies on their way. */
  private static final int ARRIVING_SHARE = 8;

  /** Of the heap, for long answers on their way. */
  private static final int LEAVING_SHARE = 8;

  /** Of the heap, for bodies whose records are scored, which take up to 20 times their length. */
  private static final int SCORING_SHARE = 32;

  private final CurrentModel current;
  private final Limits limits;
  private final Bodies bodies;
  private final Semaphore atOnce;
  private final Room arriving = new Room(Runtime.getRuntime().maxMemory() / ARRIVING_SHARE);
  private final Room leaving = new Room(Runtime.getRuntime().maxMemory() / LEAVING_SHARE);
  private final Room scoring = new Room(Runtime.getRuntime().maxMemory() / SCORING_SHARE);
  private final ServeMetrics metrics;
  private final PredictionLog log;

  Predict(CurrentModel current, Limits limits, ServeMetrics metrics, PredictionLog log) {
    this.current = current;
    this.limits = limits;
    this.metrics = metrics;
    this.log = log;
    this.bodies = new Bodies(limits);
    this.atOnce = new Semaphore(limits.atOnce());
  }

  void handle(Context context) throws IOException {
    HttpServletRequest request = context.req();
    MediaType type = MediaType.of(request.getContentType());
    if (request.getHeader("Content-Encoding") != null) {
      throw new ProblemException(Problem.unsupported("The body must not be compressed"));
    }
    long deadline = System.nanoTime() + limits.requestTime().toNanos();
    long length = request.getContentLengthLong();
    if (length > limits.body() + (long) ArrivingBody.MOST_PASSED_OVER) {
      throw ArrivingBody.refusal(limits.body());
    }
    if (length >= 0 && length <= limits.body() && request.getInputStream().available() >= length) {
      byte[] body = request.getInputStream().readNBytes((int) length);
      LeavingAnswer answer = answer(context, body, type, deadline);
      if (answer.isShort()) {
        answer.put(context);
      } else {
        context.future(() -> answer.send(context, leaving));
      }
    } else {
      context.future(
          () ->
              ArrivingBody.of(request, limits, arriving)
                  .thenCompose(body -> send(context, answer(context, body, type, deadline))));
    }
  }

  private CompletableFuture<Void> send(Context context, LeavingAnswer answer) {
    if (answer.isShort()) {
      answer.put(context);
      return CompletableFuture.completedFuture(null);
    }
    return answer.send(context, leaving);
  }

  private static boolean isExplained(Context context) {
    return context.queryString() != null && "true".equals(context.queryParam("explain"));
  }

  private LeavingAnswer answer(Context context, byte[] body, MediaType type, long deadline) {
    if (!atOnce.tryAcquire()) {
      throw new ProblemException(
          Problem.overloaded(limits.atOnce() + " requests are being answered already"));
    }
    try {
      return answerInRoom(context, body, type, deadline);
    } finally {
      atOnce.release();
    }
  }

  private LeavingAnswer answerInRoom(Context context, byte[] body, MediaType type, long deadline) {
    if (!scoring.take(body.length)) {
      throw new ProblemException(Problem.overloaded("Too many large requests are being answered"));
    }
    try {
      ServedModel model = current.served();
      Batch batch = bodies.read(body, type, model.reader());
      Optional<Explainer> explainer =
          isExplained(context) ? Optional.of(model.explainer()) : Optional.empty();
      List<Outcome> outcomes = outcomes(model, batch, explainer, deadline);
      metrics.count(model, outcomes);
      log.add(model, RequestId.of(context), batch.records(), outcomes);
      return written(model, batch.form(), outcomes);
    } finally {
      scoring.give(body.length);
    }
  }

  private static List<Outcome> outcomes(
      ServedModel model, Batch batch, Optional<Explainer> explainer, long deadline) {
    List<Outcome> outcomes = new ArrayList<>(batch.records().size());
    for (RawRecord record : batch.records()) {
      if (outcomes.size() % DEADLINE_EVERY == 0 && System.nanoTime() > deadline) {
        throw new ProblemException(
            Problem.overloaded(
                "%d of %d records were scored in the time of a request; send fewer at once"
                    .formatted(outcomes.size(), batch.records().size())));
      }
      outcomes.add(model.score(record, explainer));
    }
    return outcomes;
  }

  private static LeavingAnswer written(ServedModel model, Batch.Form form, List<Outcome> outcomes) {
    if (form == Batch.Form.JSON_OBJECT && outcomes.get(0) instanceof Outcome.Refused refused) {
      throw new ProblemException(
          Problem.refused(
              refused.problems().stream()
                  .map(FieldProblem::detail)
                  .collect(Collectors.joining("; ")),
              refused.problems()));
    }
    return switch (form) {
      case CSV ->
          new LeavingAnswer("text/csv;charset=utf-8", new CsvAnswer(model, outcomes).bytes());
      case NDJSON ->
          new LeavingAnswer(MediaType.NDJSON.text(), new Answer(model).json(outcomes, form));
      default -> new LeavingAnswer(MediaType.JSON.text(), new Answer(model).json(outcomes, form));
    };
  }
}
