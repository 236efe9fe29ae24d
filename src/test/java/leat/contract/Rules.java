package leat.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Columns for tests, with one thing set at a time. */
final class Rules {
  private final ColumnType type;
  private List<Cleaning> clean = List.of();
  private Set<String> missing = Set.of();
  private Map<String, String> map = Map.of();
  private List<String> formats = List.of();
  private Set<String> trueTexts = Set.of();
  private Set<String> falseTexts = Set.of();
  private Double min;
  private Double max;
  private Set<String> oneOf = Set.of();
  private boolean required;

  private Rules(ColumnType type) {
    this.type = type;
  }

  static Rules of(ColumnType type) {
    return new Rules(type);
  }

  Rules clean(Cleaning... steps) {
    clean = List.of(steps);
    return this;
  }

  Rules missing(String... texts) {
    missing = Set.of(texts);
    return this;
  }

  Rules map(String from, String to) {
    map = Map.of(from, to);
    return this;
  }

  Rules formats(String... patterns) {
    formats = List.of(patterns);
    return this;
  }

  Rules trueTexts(String... texts) {
    trueTexts = Set.of(texts);
    return this;
  }

  Rules falseTexts(String... texts) {
    falseTexts = Set.of(texts);
    return this;
  }

  Rules range(Double smallest, Double largest) {
    min = smallest;
    max = largest;
    return this;
  }

  Rules oneOf(String... texts) {
    oneOf = Set.of(texts);
    return this;
  }

  Rules required() {
    required = true;
    return this;
  }

  Column column(String name) {
    return new Column(
        name,
        type,
        Role.FEATURE,
        new ValueRules(
            clean, missing, map, formats, trueTexts, falseTexts, min, max, oneOf, required));
  }

  /** The value, or a text of the rules that it broke. */
  Object read(Object raw) {
    List<Violation> violations = new ArrayList<>();
    Object value = ColumnReader.of(column("c")).read(raw, violations::add);
    return violations.isEmpty()
        ? value
        : "broken " + violations.stream().map(Violation::rule).toList();
  }
}
