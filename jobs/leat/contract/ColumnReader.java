package leat.contract;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads one column's raw texts into typed values by its value rules.
 *
 * <p>In this order: cleaning steps, missing texts (the empty text always is one), map, missing
 * texts again, type, range, allowed values. The texts that rules name are cleaned like the values,
 * so that {@code missing = ["N/A"]} works together with {@code clean = [lower]}.
 *
 * <p>Thread-safe; travels to executors as its {@link Column}.
 */
public final class ColumnReader implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Column column;
  private final transient Cleaner cleaner;
  private final transient Set<String> missing;
  private final transient Map<String, String> map;
  private final transient ValueParser parser;
  private final transient Set<Object> allowed;
  private final transient boolean ranged;
  private final transient double min;
  private final transient double max;

  private ColumnReader(Column column) {
    ValueRules rules = column.rules();
    this.column = column;
    cleaner = new Cleaner(rules.clean());
    missing = cleaner.tokens(rules.missing());
    map = new HashMap<>();
    rules.map().forEach((from, to) -> map.put(cleaner.clean(from), to));
    parser = ValueParser.of(column.type(), rules, cleaner);
    allowed = allowed(rules.oneOf());
    ranged = rules.min() != null || rules.max() != null;
    min = rules.min() == null ? Double.NEGATIVE_INFINITY : rules.min();
    max = rules.max() == null ? Double.POSITIVE_INFINITY : rules.max();
  }

  /**
   * A reader of that column.
   *
   * @throws IllegalArgumentException when a format is none of the type's, see {@link Formats}, or a
   *     type that is no number has a range
   */
  public static ColumnReader of(Column column) {
    Formats.check(column.type(), column.rules().formats());
    boolean hasRange = column.rules().min() != null || column.rules().max() != null;
    if (hasRange && !column.type().isNumber()) {
      throw new IllegalArgumentException(
          "Invalid range: must be on a number, found " + column.type());
    }
    return new ColumnReader(column);
  }

  /**
   * The typed value of a raw text.
   *
   * @param raw as in the source, or null where the record had none
   * @param broken is told every rule that the value breaks
   * @return an instance of the class that {@link ColumnType} names, or null when the value is
   *     missing or broke a rule
   */
  public Object read(String raw, Consumer<Violation> broken) {
    return value(raw == null ? null : cleaner.clean(raw), raw, broken);
  }

  /** What a text that is cleaned already reads as: {@link #read} without its first step. */
  Object readCleaned(String cleaned, Consumer<Violation> broken) {
    return value(cleaned, cleaned, broken);
  }

  /** The cleaned texts that missing texts and map name; all others are parsed as they are. */
  Set<String> named() {
    Set<String> named = new HashSet<>(missing);
    named.addAll(map.keySet());
    return named;
  }

  /** The allowed values; none: all. */
  Set<Object> allowed() {
    return Collections.unmodifiableSet(allowed);
  }

  private Object value(String cleaned, String raw, Consumer<Violation> broken) {
    String text = cleaned == null ? null : present(cleaned);
    if (text == null) {
      if (column.rules().required()) {
        broken.accept(violation(Violation.REQUIRED, raw));
      }
      return null;
    }
    Object value = parser.parse(text);
    if (value == null) {
      broken.accept(violation(Violation.TYPE, raw));
      return null;
    }
    boolean inRange = !ranged || inRange((Number) value, raw, broken);
    return isAllowed(value, raw, broken) && inRange ? value : null;
  }

  /** The column that is read. */
  public Column column() {
    return column;
  }

  /** The cleaned text after the map, or null when it is missing. */
  private String present(String text) {
    if (isMissing(text)) {
      return null;
    }
    if (map.isEmpty()) {
      return text;
    }
    String mapped = map.getOrDefault(text, text);
    return isMissing(mapped) ? null : mapped;
  }

  private boolean isMissing(String text) {
    return text.isEmpty() || (!missing.isEmpty() && missing.contains(text));
  }

  private boolean inRange(Number value, String raw, Consumer<Violation> broken) {
    double number = value.doubleValue();
    if (number < min) {
      broken.accept(violation(Violation.MIN, raw));
    } else if (number > max) {
      broken.accept(violation(Violation.MAX, raw));
    }
    return number >= min && number <= max;
  }

  private boolean isAllowed(Object value, String raw, Consumer<Violation> broken) {
    if (allowed.isEmpty() || allowed.contains(value)) {
      return true;
    }
    broken.accept(violation(Violation.ONE_OF, raw));
    return false;
  }

  /** Allowed texts as values, so that 3 and 3.0 are the same number. */
  private Set<Object> allowed(Set<String> texts) {
    Set<Object> values = new HashSet<>();
    for (String text : cleaner.tokens(texts)) {
      Object value = parser.parse(text);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private Violation violation(String rule, String raw) {
    return new Violation(column.name(), rule, raw == null ? "" : raw);
  }

  private Object readResolve() {
    return new ColumnReader(column);
  }
}
