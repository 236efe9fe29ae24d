package leat.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import leat.config.FeatureSettings.ColumnKind;
import leat.config.FeatureSettings.Encode;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;

/** Reads {@code features}. */
final class FeatureReading {
  private static final String COLUMN_DEFAULTS = "column-defaults";

  private final Section section;
  private final Optional<Contract> contract;

  private FeatureReading(Section section, Optional<Contract> contract) {
    this.section = section;
    this.contract = contract;
  }

  /**
   * The settings.
   *
   * @param contract of what ingest puts out; empty where it has a problem
   */
  static FeatureSettings read(Section section, Optional<Contract> contract) {
    return new FeatureReading(section, contract).read();
  }

  private FeatureSettings read() {
    FeatureSettings settings =
        new FeatureSettings(
            number(section.section("number")),
            category(section.section("category")),
            target(section.section("target")),
            time(section.section("time")),
            selection(section.section("selection")),
            columns(),
            LeakageReading.read(section.section("leakage"), contract));
    section.end();
    return settings;
  }

  private static FeatureSettings.Number number(Section section) {
    FeatureSettings.Number number =
        new FeatureSettings.Number(
            section.value("impute", Kind.option(FeatureSettings.NumberImpute.class)),
            section.value("constant", Kind.number()),
            section.value("missing-indicator", Kind::flag),
            section.value("scale", Kind.option(FeatureSettings.Scale.class)));
    section.end();
    return number;
  }

  private static FeatureSettings.Category category(Section section) {
    FeatureSettings.Category category =
        new FeatureSettings.Category(
            section.value("impute", Kind.option(FeatureSettings.CategoryImpute.class)),
            section.value("constant", Kind::text),
            section.value("encode", Kind.option(Encode.class)),
            section.integer("min-count", 1, Integer.MAX_VALUE),
            section.value("rare", Kind.option(FeatureSettings.Rare.class)),
            section.integer("max-categories", 1, Integer.MAX_VALUE),
            section.integer("slots", 1, Integer.MAX_VALUE));
    section.end();
    return category;
  }

  private static FeatureSettings.Target target(Section section) {
    FeatureSettings.Target target =
        new FeatureSettings.Target(
            section.integer("folds", 2, 100),
            section.optional("smoothing", Kind.number(1, 1e9)).orElse(null),
            section.integer("max-categories", 1, 10_000_000));
    section.end();
    return target;
  }

  private static FeatureSettings.Time time(Section section) {
    FeatureSettings.Time time =
        new FeatureSettings.Time(
            section.value("parts", Kind.list(Kind.option(FeatureSettings.TimePart.class))),
            section.optional("reference", FeatureReading::date).orElse(null));
    section.end();
    return time;
  }

  private static LocalDate date(ConfigValue value) throws Unfit {
    try {
      return LocalDate.parse(Kind.text(value));
    } catch (DateTimeParseException e) {
      throw new Unfit("must be a date such as 2026-01-31");
    }
  }

  private static FeatureSettings.Selection selection(Section section) {
    FeatureSettings.Selection selection =
        new FeatureSettings.Selection(
            section.value("near-constant", Kind.number(0.5, 1)),
            section.value("duplicates", Kind::flag),
            section.optional("correlation", Kind.number(0.9, 1)).orElse(null));
    section.end();
    return selection;
  }

  private SortedMap<String, FeatureSettings.ColumnSettings> columns() {
    ConfigObject defaults = section.validated(COLUMN_DEFAULTS, FeatureReading::column);
    Section columns = section.section("columns");
    SortedMap<String, FeatureSettings.ColumnSettings> read = new TreeMap<>();
    for (String name : new TreeSet<>(columns.names())) {
      Section column = columns.section(name, "features." + COLUMN_DEFAULTS + ".", defaults);
      FeatureSettings.ColumnSettings settings = column(column);
      read.put(name, settings);
      contract.ifPresent(known -> check(columns, name, settings, known));
    }
    return read;
  }

  private static FeatureSettings.ColumnSettings column(Section column) {
    FeatureSettings.ColumnSettings settings =
        new FeatureSettings.ColumnSettings(
            column.value("kind", Kind.option(ColumnKind.class)),
            column.value("encode", Kind.option(Encode.class)));
    column.end();
    return settings;
  }

  private static void check(
      Section columns, String name, FeatureSettings.ColumnSettings settings, Contract contract) {
    List<Column> features = contract.withRole(Role.FEATURE);
    List<String> names = features.stream().map(Column::name).toList();
    if (!names.contains(name)) {
      String rule = "must name a column of role feature, found " + name;
      report(columns, name, rule + Nearest.hint(name, names));
      return;
    }
    ColumnType type = contract.column(name).orElseThrow().type();
    if (!fits(settings.kind(), type)) {
      String found = Kind.name(settings.kind()) + " of type " + Kind.name(type);
      report(columns, name, "must have a kind that its type can be, found " + found);
    }
  }

  private static boolean fits(ColumnKind kind, ColumnType type) {
    boolean isTime = type == ColumnType.DATE || type == ColumnType.TIMESTAMP;
    return switch (kind) {
      case AUTO, ID, CONSTANT -> true;
      case NUMBER -> type != ColumnType.STRING;
      case CATEGORY -> type != ColumnType.DOUBLE && !isTime;
      case TIME -> isTime;
    };
  }

  private static void report(Section columns, String name, String ruleAndFound) {
    columns.report().problemAt(columns.given(name), List.of(name), ruleAndFound);
  }
}
