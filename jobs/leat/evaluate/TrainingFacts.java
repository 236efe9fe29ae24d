package leat.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import leat.Json;
import leat.metrics.Interval;
import leat.report.DecisionFacts;
import leat.report.SearchFacts;
import leat.report.SearchFacts.TrialFacts;
import leat.report.Training;

/**
 * What the page tells of training, from the result in its manifest; older ones tell less.
 *
 * @param result of the job
 */
record TrainingFacts(JsonNode result) {
  Training training() {
    JsonNode trial = result.path("trials").path(result.path("selected").asInt());
    JsonNode last = result.path("refit").isObject() ? result.path("refit") : trial;
    return new Training(
        trial.path("algorithm").asText().replace('-', ' '),
        settings(trial),
        last.path("iterations").asInt(),
        last.path("converged").asBoolean(),
        trial.path("seconds").asDouble(),
        search(),
        decision());
  }

  private static Map<String, String> settings(JsonNode trial) {
    Map<String, String> settings = new LinkedHashMap<>();
    trial.path("settings").properties().forEach(e -> settings.put(words(e.getKey()), text(e)));
    return settings;
  }

  private static String text(Map.Entry<String, JsonNode> setting) {
    JsonNode value = setting.getValue();
    return value.isValueNode() ? value.asText() : value.toString();
  }

  private SearchFacts search() {
    JsonNode search = result.path("search");
    if (!search.isObject()) {
      return null;
    }
    List<TrialFacts> trials = new ArrayList<>();
    result.path("trials").forEach(trial -> trials.add(trial(trial)));
    return new SearchFacts(
        result.path("metric").asText(),
        words(search.path("held_out").asText()),
        search.path("fits").asInt(),
        search.path("seconds").asDouble(),
        search.path("stopped").asText(null),
        result.path("selected").asInt(),
        trials);
  }

  private TrialFacts trial(JsonNode trial) {
    return new TrialFacts(
        trial.path("algorithm").asText(),
        differing(trial),
        words(trial.path("status").asText()),
        trial.path("reason").asText(null),
        number(trial.path("metric")),
        number(trial.path("standard_error")),
        trial.path("seconds").asDouble(),
        trial.path("warnings").isArray()
            ? List.of(Json.bind(trial.path("warnings"), String[].class))
            : List.of());
  }

  /** The settings in which the trials of the algorithm are not all alike. */
  private String differing(JsonNode trial) {
    return settings(trial).entrySet().stream()
        .filter(setting -> differs(trial, setting))
        .map(setting -> setting.getKey() + " " + setting.getValue())
        .collect(Collectors.joining(", "));
  }

  private boolean differs(JsonNode trial, Map.Entry<String, String> setting) {
    for (JsonNode other : result.path("trials")) {
      boolean isOfTheKind = other.path("algorithm").equals(trial.path("algorithm"));
      if (isOfTheKind && !setting.getValue().equals(settings(other).get(setting.getKey()))) {
        return true;
      }
    }
    return false;
  }

  private DecisionFacts decision() {
    JsonNode decision = result.path("decision");
    if (!decision.isObject()) {
      return null;
    }
    Map<String, Double> losses = new LinkedHashMap<>();
    decision
        .path("losses")
        .properties()
        .forEach(e -> losses.put(words(e.getKey()), e.getValue().asDouble()));
    JsonNode interval = decision.path("interval");
    return new DecisionFacts(
        words(decision.path("calibration").asText()),
        losses,
        words(decision.path("by").asText()),
        interval.isArray() ? Json.bind(interval, Interval.class) : null,
        decision.path("is_reached").asBoolean(true));
  }

  private static Double number(JsonNode node) {
    return node.isNumber() ? node.asDouble() : null;
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
