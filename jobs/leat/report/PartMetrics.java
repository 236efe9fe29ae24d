package leat.report;

import java.util.Optional;
import java.util.stream.Stream;
import leat.metrics.Metrics;

/**
 * The figures of each part; null where it has no rows.
 *
 * @param train the rows fitted on
 * @param validation the rows candidates were chosen by
 * @param test the rows nobody fitted on
 */
public record PartMetrics(Metrics train, Metrics validation, Metrics test) {
  /** The figures that say most about new rows: of the test part where there is one. */
  Optional<Metrics> judged() {
    return Stream.of(test, validation, train).flatMap(Stream::ofNullable).findFirst();
  }

  /** The name of the part that {@link #judged} is about. */
  String judgedPart() {
    if (test != null) {
      return "test";
    }
    return validation != null ? "validation" : "training";
  }
}
