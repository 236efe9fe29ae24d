package leat.config;

import com.typesafe.config.ConfigObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Violation;
import leat.expectations.Expectation;
import leat.expectations.Rule;

/** Reads {@code expectations}, each with {@code expectation-defaults} beneath. */
final class ExpectationsReader {
  private static final String DEFAULTS = "expectation-defaults";

  private ExpectationsReader() {}

  /**
   * The expectations; a row or table rule on several columns is one for each of them.
   *
   * @param contract as it is declared
   */
  static List<Expectation> read(Section root, Optional<Contract> contract) {
    ConfigObject defaults = root.validated(DEFAULTS, ExpectationReading::defaults);
    Set<String> names =
        new HashSet<>(
            contract.map(Contract::ingested).map(ExpectationsReader::reasons).orElse(Set.of()));
    List<Expectation> all = new ArrayList<>();
    for (Section section : root.sections("expectations", DEFAULTS + ".", defaults)) {
      List<Expectation> read = new ExpectationReading(section, contract).read();
      for (Expectation expectation : read) {
        if (!names.add(expectation.name())) {
          section
              .report()
              .problem(
                  "name",
                  "must differ from other expectations and reasons of the contract, found "
                      + expectation.name(),
                  "rule");
        }
      }
      all.addAll(read);
    }
    return all;
  }

  /** Reasons for which the contract quarantines rows; an expectation must not be counted there. */
  private static Set<String> reasons(Contract contract) {
    Set<String> reasons = new HashSet<>();
    for (Column column : contract.columns()) {
      for (String rule : rules(column)) {
        reasons.add(new Violation(column.name(), rule, "").reason());
      }
    }
    return reasons;
  }

  private static List<String> rules(Column column) {
    List<String> rules = new ArrayList<>(List.of(Violation.REQUIRED, Violation.MIN, Violation.MAX));
    if (column.type() != ColumnType.STRING) {
      rules.add(Violation.TYPE);
    }
    if (!column.rules().oneOf().isEmpty()) {
      rules.add(Violation.ONE_OF);
    }
    return rules;
  }

  /** The name where the user gives none. */
  static String name(Rule rule, List<String> columns) {
    if (rule instanceof Rule.Compare compare) {
      return String.join(" " + compare.operator().sign() + " ", columns);
    }
    if (rule instanceof Rule.Sql sql) {
      return sql.expression().strip().replaceAll("\\s+", " ");
    }
    return columns.isEmpty() ? rule.kind() : String.join(", ", columns) + ": " + rule.kind();
  }
}
