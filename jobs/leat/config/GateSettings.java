package leat.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import leat.contract.Contract;

/**
 * What is required of a version besides being no worse than the model in production.
 *
 * @param require bounds on figures of the metrics file
 * @param baselines what it must beat on the test rows
 * @param maxLatency longest time to score a record, in microseconds; null for no limit
 * @param maxLatencyRatio the same, as a multiple of the time of the model in production; null for
 *     no limit
 * @param maxSize most bytes of the portable model; null for no limit
 * @param mustPass rows that must be scored as said
 */
public record GateSettings(
    List<Requirement> require,
    List<Baseline> baselines,
    Double maxLatency,
    Double maxLatencyRatio,
    Long maxSize,
    List<MustPass> mustPass) {
  /** What holds where a config says nothing. */
  public static final GateSettings BUILT_IN =
      new GateSettings(List.of(), List.of(Baseline.MAJORITY), null, null, null, List.of());

  private static final String MUST_PASS = "must-pass";
  private static final String DEFAULTS = MUST_PASS + "-defaults";

  /** Copies the lists. */
  public GateSettings {
    require = List.copyOf(require);
    baselines = List.copyOf(baselines);
    mustPass = List.copyOf(mustPass);
  }

  static GateSettings read(Section section, Optional<Contract> contract) {
    Kind<Requirement> requirement = value -> Requirement.read(value, contract);
    ConfigObject defaults = section.validated(DEFAULTS, MustPass::defaults);
    List<MustPass> mustPass = new ArrayList<>();
    for (Section row : section.sections(MUST_PASS, "register.gate." + DEFAULTS + ".", defaults)) {
      mustPass.add(MustPass.read(row, contract));
    }
    GateSettings settings =
        new GateSettings(
            section.value("require", Kind.list(requirement)),
            section.value("baselines", Kind.list(Kind.option(Baseline.class))),
            section.optional("max-latency", GateSettings.micros()).orElse(null),
            section.optional("max-latency-ratio", Kind.number(0.01, 1e6)).orElse(null),
            section.optional("max-size", Kind.size(1, Long.MAX_VALUE)).orElse(null),
            mustPass);
    section.end();
    return settings;
  }

  private static Kind<Double> micros() {
    return value -> {
      double micros = 0;
      try {
        micros = value.atKey("time").getDuration("time").toNanos() / 1e3;
      } catch (ConfigException | ArithmeticException e) {
        micros = 0; // told below, as a time of nothing is
      }
      if (micros <= 0) {
        throw new Unfit("must be a time above 0 such as 2ms or 500us");
      }
      return micros;
    };
  }

  /** What a model must be better than. */
  public enum Baseline {
    /** The frequencies of the classes among the training rows, for every row. */
    MAJORITY,
    /** The best of the models that each look at one feature alone. */
    SINGLE_FEATURE
  }
}
