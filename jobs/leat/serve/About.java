package leat.serve;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leat.Json;
import leat.model.ParityResult;

/** Answers what the server and its model are, and how they are. */
final class About {
  private final CurrentModel current;
  private final ServeMetrics metrics;

  About(CurrentModel current, ServeMetrics metrics) {
    this.current = current;
    this.metrics = metrics;
  }

  /**
   * The model that is served.
   *
   * @param version its number
   * @param classes what it decides between
   * @param threshold with two classes: the probability from which the second is decided
   * @param inputs names of the columns that it looks at
   * @param about what is known of its making
   * @param refused a version that was promoted since and not taken over, or null
   */
  private record ModelFacts(
      String version,
      List<String> classes,
      double threshold,
      List<String> inputs,
      Map<String, String> about,
      CurrentModel.Refusal refused) {}

  void model(Context context) {
    ServedModel served = current.served();
    json(
        context,
        new ModelFacts(
            served.version(),
            served.model().classes(),
            served.model().threshold(),
            served.reader().names(),
            served.model().about(),
            current.refusal().orElse(null)));
  }

  /** Scores the golden rows again: a machine that computes differently is not healthy. */
  void health(Context context) {
    ServedModel served = current.served();
    ParityResult replayed = served.replay();
    if (!replayed.holds()) {
      throw new ProblemException(
          Problem.notReady(
              "Golden rows of model %s are scored differently: %s"
                  .formatted(served.version(), replayed.first().describe())));
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("status", "ok");
    facts.put("model", served.version());
    facts.put("golden_rows", replayed.rows());
    json(context, facts);
  }

  void ready(Context context) {
    json(context, Map.of("status", "ready", "model", current.served().version()));
  }

  void metrics(Context context) {
    context
        .contentType("text/plain; version=0.0.4; charset=utf-8")
        .result(metrics.text(current.served()));
  }

  void openApi(Context context) {
    json(context, OpenApi.document(current.served()));
  }

  void page(Context context) {
    context
        .header("Content-Security-Policy", TryPage.POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .contentType("text/html; charset=utf-8")
        .result(TryPage.HTML);
  }

  private static void json(Context context, Object value) {
    context.contentType(MediaType.JSON.text()).result(Json.line(value));
  }
}
