package leat.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import leat.ledger.JobRecord;
import leat.ledger.RunRecord;

/** Where a run's model decides and how it was calibrated, in a line. */
final class DecisionLine {
  private static final String NONE = "none";

  private DecisionLine() {}

  /** Nothing where both were given by the config, or where the run did not train. */
  static Optional<String> of(RunRecord run) {
    return run.jobs().stream()
        .filter(job -> job.job().equals("train"))
        .map(JobRecord::detail)
        .filter(detail -> detail != null && detail.path("decision").isObject())
        .map(detail -> of(detail.path("decision")))
        .filter(line -> !line.isEmpty())
        .findFirst();
  }

  private static String of(JsonNode decision) {
    List<String> parts = new ArrayList<>();
    String calibration = name(decision.path("calibration"));
    boolean isChosen = !decision.path("losses").isEmpty();
    boolean isFixed = name(decision.path("by")).equals("fixed");
    if (!isFixed || isChosen || !calibration.equals(NONE)) {
      parts.add(threshold(decision, isFixed));
      parts.add("calibration " + calibration + (isChosen ? losses(decision) : ""));
    }
    return String.join(", ", parts);
  }

  private static String threshold(JsonNode decision, boolean isFixed) {
    String from = number("from %.4f", decision.path("threshold"));
    if (isFixed) {
      return from;
    }
    JsonNode interval = decision.path("interval");
    String between =
        interval.isArray()
            ? number(" (%.4f", interval.path(0)) + number(" to %.4f)", interval.path(1))
            : "";
    String missed = decision.path("is_reached").asBoolean(true) ? "" : ", which misses the floor";
    return from + between + " by " + name(decision.path("by")) + missed;
  }

  /** What it was chosen by, as in (log loss none 0.2833, platt 0.2801). */
  private static String losses(JsonNode decision) {
    List<String> losses = new ArrayList<>();
    decision
        .path("losses")
        .properties()
        .forEach(
            loss ->
                losses.add(
                    loss.getKey().toLowerCase(Locale.ROOT) + number(" %.4f", loss.getValue())));
    return " (log loss " + String.join(", ", losses) + ")";
  }

  private static String number(String format, JsonNode value) {
    return String.format(Locale.ROOT, format, value.asDouble());
  }

  private static String name(JsonNode value) {
    return value.asText(NONE).toLowerCase(Locale.ROOT);
  }
}
