package leat.config;

import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.Optional;
import leat.contract.Contract;
import leat.fairness.FairnessRules;

/**
 * What is reported.
 *
 * @param bins of the calibration plot and the score histogram, 2 to 100
 * @param segments columns by whose values the test part is judged, too
 * @param groups how columns divide rows
 * @param fairness what groups are compared
 * @param explain how the model is explained
 */
public record EvaluateSettings(
    int bins,
    List<String> segments,
    Groups groups,
    FairnessRules fairness,
    ExplainSettings explain) {
  /** Copies the list. */
  public EvaluateSettings {
    segments = List.copyOf(segments);
  }

  /**
   * How columns divide rows into groups.
   *
   * @param values most values of a column that are groups of their own, at least 1
   * @param ranges into which numbers, dates and times are divided, at least 2
   */
  public record Groups(int values, int ranges) {}

  /**
   * The settings.
   *
   * @param contract of what ingest puts out; empty where it has a problem
   */
  static EvaluateSettings read(Section section, Optional<Contract> contract) {
    Kind<String> column = column(contract);
    EvaluateSettings settings =
        new EvaluateSettings(
            section.integer("bins", 2, 100),
            section.value("segments", Kind.list(column)),
            groups(section.section("groups")),
            fairness(section.section("fairness"), column),
            ExplainSettings.read(section.section("explain")));
    section.end();
    return settings;
  }

  private static Groups groups(Section section) {
    Groups groups =
        new Groups(section.integer("values", 1, 1000), section.integer("ranges", 2, 100));
    section.end();
    return groups;
  }

  private static FairnessRules fairness(Section section, Kind<String> column) {
    FairnessRules rules =
        new FairnessRules(
            section.value("columns", Kind.list(column)),
            section.value("min-rows", Kind.whole(1, Long.MAX_VALUE)),
            section.value("least-ratio", Kind.number(0, 1)));
    section.end();
    return rules;
  }

  /** Any column but the label, of whose values every group would have one. */
  private static Kind<String> column(Optional<Contract> contract) {
    if (contract.isEmpty()) {
      return Kind::text;
    }
    Kind<String> name = ColumnsReader.name(contract.get());
    String label = contract.get().label().name();
    return (ConfigValue value) -> {
      String found = name.read(value);
      if (found.equals(label)) {
        throw new Unfit("must not be the label");
      }
      return found;
    };
  }
}
