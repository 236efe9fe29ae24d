package leat.config;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import leat.contract.Contract;

/**
 * What a version must pass, and which versions stay.
 *
 * @param metric by which it is compared on the test rows: a field of the metrics file
 * @param maxLoss by how much it may be worse than the model in production, 0 or more
 * @param confidence how sure it must be that it is not worse by more than that, 0.5 to 0.9999
 * @param goldenRows test rows among the golden rows, at least 10; made-up ones are added
 * @param gate what else is required
 * @param onnx whether the model is written as ONNX, too
 * @param retention which versions stay; no part of what a version is made from
 */
public record RegisterSettings(
    String metric,
    double maxLoss,
    double confidence,
    int goldenRows,
    GateSettings gate,
    OnnxSettings onnx,
    @JsonIgnore RetentionSettings retention) {
  static RegisterSettings read(Section section, Optional<Contract> contract) {
    RegisterSettings settings =
        new RegisterSettings(
            section.value("metric", TrainSettings.METRIC),
            section.value("max-loss", Kind.number(0, Double.POSITIVE_INFINITY)),
            section.value("confidence", Kind.number(0.5, 0.9999)),
            section.integer("golden-rows", 10, 100_000),
            GateSettings.read(section.section("gate"), contract),
            OnnxSettings.read(section.section("onnx")),
            RetentionSettings.read(section.section("retention")));
    section.end();
    return settings;
  }
}
