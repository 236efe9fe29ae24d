package leat.config;

/**
 * What a version must pass.
 *
 * @param metric compared on the test rows: a field of the metrics file
 * @param maxLoss by how much it may be worse than the model in production, 0 or more
 * @param goldenRows rows scored both ways besides the test part, at least 10
 */
public record RegisterSettings(String metric, double maxLoss, int goldenRows) {
  static RegisterSettings read(Section section) {
    RegisterSettings settings =
        new RegisterSettings(
            section.value("metric", TrainSettings.METRIC),
            section.value("max-loss", Kind.number(0, Double.POSITIVE_INFINITY)),
            section.integer("golden-rows", 10, 100_000));
    section.end();
    return settings;
  }
}
