package leat.config;

import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import leat.contract.Column;
import leat.contract.Contract;
import leat.contract.Protection;
import leat.expectations.Expectation;
import leat.expectations.Otherwise;
import leat.expectations.Rule;

/** Reads the settings of one entry of {@code expectations}. */
final class ExpectationReading {
  private static final Kind<RuleKind> RULE =
      value -> RuleKind.of(Kind.oneOf(RuleKind.names()).read(value));

  private final Section section;
  private final Optional<Contract> declared;
  private final Optional<Contract> contract;

  /** Rules see what ingest leaves of a declared contract. */
  ExpectationReading(Section section, Optional<Contract> declared) {
    this.section = section;
    this.declared = declared;
    this.contract = declared.map(Contract::ingested);
  }

  /** Reads the defaults, which are of no rule. */
  static void defaults(Section section) {
    section.optional("rule", RULE);
    section.value("columns", Kind.list(Kind::text));
    new ExpectationReading(section, Optional.empty()).common();
    section.value("otherwise", Kind.option(Otherwise.class));
    new RuleReading(section, List.of()).defaults();
    section.end();
  }

  /** One expectation, or one for each column; none where there is a problem. */
  List<Expectation> read() {
    int before = section.report().count();
    RuleKind kind = section.required("rule", RULE);
    int beforeColumns = section.report().count();
    List<String> columns = columns();
    boolean hasColumns = section.report().count() == beforeColumns;
    Common common = common();
    Otherwise otherwise = otherwise(kind);
    if (kind == null) {
      new RuleReading(section, List.of()).defaults();
      section.end();
      return List.of();
    }
    if (hasColumns) {
      checkColumns(kind, columns);
    }
    boolean known = section.report().count() == before && contract.isPresent();
    Rule rule = new RuleReading(section, known ? typed(columns) : List.of()).rule(kind);
    section.end();
    if (section.report().count() > before || contract.isEmpty()) {
      return List.of();
    }
    return expectations(kind, rule, columns, otherwise, common);
  }

  private record Common(String name, String message, double tolerance) {}

  private Common common() {
    return new Common(
        section.optional("name", Kind::text).orElse(null),
        section.optional("message", Kind::text).orElse(null),
        section.value("tolerance", Share::read));
  }

  private List<String> columns() {
    Kind<String> name = contract.<Kind<String>>map(ColumnsReader::name).orElse(Kind::text);
    return section.value("columns", Kind.list(name));
  }

  private Otherwise otherwise(RuleKind kind) {
    boolean table = kind != null && kind.isOfTable();
    Otherwise otherwise =
        section.value("otherwise", table ? this::ofTable : Kind.option(Otherwise.class));
    if (table) {
      section.leftOut("tolerance", "must be left out for a rule on the table");
    }
    return otherwise;
  }

  /** What is wrong with a table lies in no single row. */
  private Otherwise ofTable(ConfigValue value) throws Unfit {
    Otherwise otherwise = Kind.option(Otherwise.class).read(value);
    boolean given = section.report().isGiven("otherwise");
    if (otherwise == Otherwise.QUARANTINE && given) {
      throw new Unfit("must be warn or stop for a rule on the table");
    }
    return otherwise == Otherwise.QUARANTINE ? Otherwise.WARN : otherwise;
  }

  private void checkColumns(RuleKind kind, List<String> columns) {
    String found = columns.isEmpty() ? "nothing" : String.join(", ", columns);
    if (new HashSet<>(columns).size() < columns.size()) {
      section.report().problem("columns", "must name each column once, found " + found);
    }
    kind.problemOfColumns(columns.size())
        .ifPresent(rule -> section.report().problem("columns", rule + ", found " + found));
    contract.ifPresent(
        c ->
            columns.stream()
                .flatMap(name -> c.column(name).stream())
                .filter(column -> !kind.takes(column.type()))
                .forEach(column -> reportType(kind, column)));
    if (kind == RuleKind.REFERENCES) {
      declared.ifPresent(c -> checkReferring(c, columns));
    }
  }

  /** Another table holds clear values, among which no protected one can be; a year or step can. */
  private void checkReferring(Contract all, List<String> columns) {
    columns.stream()
        .flatMap(name -> all.column(name).stream())
        .filter(Column::personal)
        .filter(column -> column.protection().method() != Protection.Method.GENERALIZE)
        .map(column -> column.name() + " (pii = " + Kind.name(column.protection().method()) + ")")
        .forEach(
            found ->
                section
                    .report()
                    .problem(
                        "columns",
                        "must not be protected for rule references, as the table's values are not, found "
                            + found));
  }

  private void reportType(RuleKind kind, Column column) {
    section
        .report()
        .problem(
            "columns",
            "must be %s for rule %s, found %s of type %s"
                .formatted(kind.types(), kind.written(), column.name(), Kind.name(column.type())));
  }

  private List<Column> typed(List<String> columns) {
    return columns.stream().flatMap(name -> contract.orElseThrow().column(name).stream()).toList();
  }

  private static List<Expectation> expectations(
      RuleKind kind, Rule rule, List<String> columns, Otherwise otherwise, Common common) {
    List<List<String>> each =
        kind.isForEachColumn() ? columns.stream().map(List::of).toList() : List.of(columns);
    List<Expectation> expectations = new ArrayList<>();
    for (List<String> own : each) {
      String name = common.name();
      if (name == null) {
        name = ExpectationsReader.name(rule, own);
      } else if (each.size() > 1) {
        name = own.get(0) + ": " + name;
      }
      expectations.add(
          new Expectation(name, rule, own, otherwise, common.tolerance(), common.message()));
    }
    return expectations;
  }
}
