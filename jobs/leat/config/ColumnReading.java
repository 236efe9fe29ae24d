package leat.config;

import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import leat.contract.Cleaning;
import leat.contract.Column;
import leat.contract.ColumnReader;
import leat.contract.ColumnType;
import leat.contract.Formats;
import leat.contract.Protection;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.contract.Violation;

/**
 * Reads the settings of one column.
 *
 * <p>A rule that the column's type does not have is a problem where the user wrote it on the
 * column, and left out where it comes from the defaults for all columns.
 */
final class ColumnReading {
  private static final Kind<List<String>> TEXTS = Kind.list(Kind::scalar);

  private final Section section;

  /** Empty where it is unknown, or where there is none: then every rule fits. */
  private final Optional<ColumnType> type;

  private ColumnReading(Section section, Optional<ColumnType> type) {
    this.section = section;
    this.type = type;
  }

  /** Reads the defaults of all columns, which are not of one type. */
  static void defaults(Section section) {
    section.value("type", Kind.option(ColumnType.class));
    ProtectionReading.read(section, Optional.empty());
    section.leftOut("from", "must be set on a column, not on all");
    new ColumnReading(section, Optional.empty()).rules();
  }

  /** The column of that name; with a problem reported, its rules may differ from the written. */
  static Column column(String name, Section section) {
    int before = section.report().count();
    ColumnType type = section.value("type", Kind.option(ColumnType.class));
    boolean isKnown = section.report().count() == before;
    Optional<ColumnType> known = isKnown ? Optional.of(type) : Optional.empty();
    ColumnReading reading = new ColumnReading(section, known);
    Role role = section.value("role", Kind.option(Role.class));
    String from = section.optional("from", Kind::text).orElse(null);
    Protection protection = ProtectionReading.read(section, known);
    Column column = new Column(name, type, role, reading.rules(), from, protection);
    if (section.report().count() == before) {
      checkAllowed(section, column);
    }
    return column;
  }

  private ValueRules rules() {
    section.optional("role", Kind.option(Role.class));
    ValueRules rules =
        new ValueRules(
            section.value("clean", Kind.list(Kind.option(Cleaning.class))),
            set("missing"),
            map(),
            formats(),
            ofType(ColumnType.BOOLEAN, "true"),
            ofType(ColumnType.BOOLEAN, "false"),
            bound("min"),
            bound("max"),
            set("one-of"),
            section.value("required", Kind::flag));
    checkRange(rules);
    section.end();
    return rules;
  }

  private void checkRange(ValueRules rules) {
    if (rules.min() != null && rules.max() != null && rules.min() > rules.max()) {
      String max = Shown.number(rules.max());
      section
          .report()
          .problem(
              "min",
              "must be at most max (" + max + "), found " + Shown.number(rules.min()),
              "max");
    }
  }

  private Set<String> set(String key) {
    return Set.copyOf(section.value(key, TEXTS));
  }

  private Map<String, String> map() {
    Map<String, String> map = new HashMap<>();
    for (Map.Entry<String, ConfigValue> entry : section.entries("map").entrySet()) {
      try {
        map.put(entry.getKey(), Kind.scalar(entry.getValue()));
      } catch (Unfit e) {
        section
            .report()
            .problemAt(
                entry.getValue(),
                List.of("map", entry.getKey()),
                "must be a text, and a name with dots must be quoted, found a section");
      }
    }
    return map;
  }

  private List<String> formats() {
    boolean hasNone =
        type.filter(t -> t == ColumnType.STRING || t == ColumnType.BOOLEAN).isPresent();
    if (hasNone) {
      return leftOut("formats", List.of());
    }
    Kind<List<String>> kind =
        Kind.list(section.report().isGiven("formats") ? this::format : Kind::text);
    return section.value("formats", kind).stream().filter(this::fits).toList();
  }

  private String format(ConfigValue value) throws Unfit {
    String format = Kind.text(value);
    if (!fits(format)) {
      throw new Unfit(Formats.problem(type.orElseThrow(), format).orElseThrow());
    }
    return format;
  }

  private boolean fits(String format) {
    return type.flatMap(t -> Formats.problem(t, format)).isEmpty();
  }

  private Set<String> ofType(ColumnType needed, String key) {
    return type.isEmpty() || type.get() == needed ? set(key) : leftOut(key, Set.of());
  }

  private Double bound(String key) {
    if (type.isPresent() && !type.get().isNumber()) {
      return leftOut(key, null);
    }
    return section.optional(key, Kind.number()).orElse(null);
  }

  private <T> T leftOut(String key, T instead) {
    section.leftOut(key, "must be left out for type " + Kind.name(type.orElseThrow()));
    return instead;
  }

  /** Allowed texts must be values of the type and within the range. */
  private static void checkAllowed(Section section, Column column) {
    ValueRules rules = column.rules();
    ValueRules parsing =
        new ValueRules(
            rules.clean(),
            Set.of(),
            Map.of(),
            rules.formats(),
            rules.trueTexts(),
            rules.falseTexts(),
            rules.min(),
            rules.max(),
            Set.of(),
            true);
    ColumnReader reader =
        ColumnReader.of(new Column(column.name(), column.type(), column.role(), parsing));
    for (String text : rules.oneOf()) {
      List<Violation> violations = new ArrayList<>();
      reader.read(text, violations::add);
      if (!violations.isEmpty()) {
        String type = Kind.name(column.type());
        section
            .report()
            .problem("one-of", "must be of type " + type + " and in range, found \"" + text + "\"");
      }
    }
  }
}
