package leat.contract;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads one column's raw values into typed ones by its value rules.
 *
 * <p>In this order: cleaning steps, missing texts (the empty text always is one), map, missing
 * texts again, type, range, allowed values. The texts that rules name are cleaned like the values,
 * so that {@code missing = ["N/A"]} works together with {@code clean = [lower]}. A value that
 * already has a type is brought to the column's where that is exact, else its canonical text is
 * read; for a column of texts its canonical text is what the source had.
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
  private final transient Set<Object> missingNumbers;
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
    allowed = values(rules.oneOf());
    missingNumbers = column.type().isNumber() ? values(rules.missing()) : Set.of();
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
   * The typed value of a raw one.
   *
   * @param raw as in the source: a text, a number, a boolean, a date or a time; null where the
   *     record had none
   * @param broken is told every rule that the value breaks
   * @return an instance of the class that {@link ColumnType} names, or null when the value is
   *     missing or broke a rule
   */
  public Object read(Object raw, Consumer<Violation> broken) {
    return raw == null || raw instanceof String
        ? readText((String) raw, broken)
        : readTyped(raw, broken);
  }

  /** What a text that is cleaned already reads as: {@link #read} without its first step. */
  Object readCleaned(String cleaned, Consumer<Violation> broken) {
    return readCleaned(cleaned, cleaned, broken);
  }

  /** The cleaned texts that missing texts and map name; all others are parsed as they are. */
  Set<String> named() {
    Set<String> named = new HashSet<>(missing);
    named.addAll(map.keySet());
    return named;
  }

  /** The numbers that missing texts name. */
  Set<Object> missingNumbers() {
    return Collections.unmodifiableSet(missingNumbers);
  }

  /** The allowed values; none: all. */
  Set<Object> allowed() {
    return Collections.unmodifiableSet(allowed);
  }

  private Object readText(String raw, Consumer<Violation> broken) {
    return readCleaned(raw == null ? null : cleaner.clean(raw), raw, broken);
  }

  /** The rest of reading a text, from the cleaned one on. */
  private Object readCleaned(String cleaned, String raw, Consumer<Violation> broken) {
    String text = cleaned == null ? null : present(cleaned);
    return text == null ? missing(raw, broken) : checked(parser.parse(text), raw, broken);
  }

  private Object readTyped(Object raw, Consumer<Violation> broken) {
    ColumnType type = column.type();
    Object value = TypedValues.convert(raw, type);
    boolean hasNoText = type.isNumber() && raw instanceof Number;
    if (type == ColumnType.STRING || (value == null && !hasNoText) || isNamed(raw)) {
      return readText(CanonicalText.of(raw), broken);
    }
    boolean isMissing = value != null && missingNumbers.contains(value);
    return isMissing ? missing(raw, broken) : checked(value, raw, broken);
  }

  /** Whether the missing texts or the map name the value; a text for each value would cost. */
  private boolean isNamed(Object raw) {
    if (missing.isEmpty() && map.isEmpty()) {
      return false;
    }
    String text = cleaner.clean(CanonicalText.of(raw));
    return missing.contains(text) || map.containsKey(text);
  }

  private Object missing(Object raw, Consumer<Violation> broken) {
    if (column.rules().required()) {
      broken.accept(violation(Violation.REQUIRED, raw));
    }
    return null;
  }

  private Object checked(Object value, Object raw, Consumer<Violation> broken) {
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

  private boolean inRange(Number value, Object raw, Consumer<Violation> broken) {
    double number = value.doubleValue();
    if (number < min) {
      broken.accept(violation(Violation.MIN, raw));
    } else if (number > max) {
      broken.accept(violation(Violation.MAX, raw));
    }
    return number >= min && number <= max;
  }

  private boolean isAllowed(Object value, Object raw, Consumer<Violation> broken) {
    if (allowed.isEmpty() || allowed.contains(value)) {
      return true;
    }
    broken.accept(violation(Violation.ONE_OF, raw));
    return false;
  }

  /** Texts as values, so that 3 and 3.0 are the same number. */
  private Set<Object> values(Set<String> texts) {
    Set<Object> values = new HashSet<>();
    for (String text : cleaner.tokens(texts)) {
      Object value = parser.parse(text);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private Violation violation(String rule, Object raw) {
    return new Violation(column.name(), rule, raw == null ? "" : CanonicalText.of(raw));
  }

  private Object readResolve() {
    return new ColumnReader(column);
  }
}
