package leat.config;

/**
 * What is reported.
 *
 * @param bins of the calibration plot and the score histogram, 2 to 100
 */
public record EvaluateSettings(int bins) {
  static EvaluateSettings read(Section section) {
    EvaluateSettings settings = new EvaluateSettings(section.integer("bins", 2, 100));
    section.end();
    return settings;
  }
}
