package leat.config;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What a version must pass, and which versions stay.
 *
 * @param metric compared on the test rows: a field of the metrics file
 * @param maxLoss by how much it may be worse than the model in production, 0 or more
 * @param goldenRows rows scored both ways besides the test part, at least 10
 * @param retention which versions stay; no part of what a version is made from
 */
public record RegisterSettings(
    String metric, double maxLoss, int goldenRows, @JsonIgnore RetentionSettings retention) {
  static RegisterSettings read(Section section) {
    RegisterSettings settings =
        new RegisterSettings(
            section.value("metric", TrainSettings.METRIC),
            section.value("max-loss", Kind.number(0, Double.POSITIVE_INFINITY)),
            section.integer("golden-rows", 10, 100_000),
            RetentionSettings.read(section.section("retention")));
    section.end();
    return settings;
  }
}
