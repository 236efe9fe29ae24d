package leat.init;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import leat.contract.ColumnType;
import leat.profile.ColumnProfile;
import leat.profile.ColumnSketch;
import leat.profile.LikelyType;
import leat.profile.ValueKind;
import leat.profile.Words;

/**
 * A column's profile, as questions about it are put.
 *
 * @param profile of the column
 * @param read rows that it is made of
 * @param type of the values; of those that are not unknown, where that makes the difference
 * @param unknown texts that mean that there is no value, since the other values are no texts
 * @param sample some of the values
 */
record Facts(
    ColumnProfile profile, long read, LikelyType type, Set<String> unknown, List<String> sample) {
  private static final int FEW = 10;

  /** The facts of a column of the table. */
  static Facts of(Table table, int position) {
    ColumnProfile profile = table.profiles().get(position);
    LikelyType type = profile.type();
    Set<String> unknown = unknown(profile);
    List<String> sample =
        table.rows().stream()
            .map(row -> row[position])
            .filter(Objects::nonNull)
            .map(String::strip)
            .toList();
    if (profile.kind() != ValueKind.TEXT || unknown.isEmpty()) {
      return new Facts(profile, table.read(), type, Set.of(), sample);
    }
    ColumnSketch others = new ColumnSketch(ValueKind.TEXT);
    sample.stream().filter(text -> !unknown.contains(text)).forEach(others::add);
    LikelyType without = others.profile(profile.column()).type();
    // Beside categories and truth values, unknown is one more of them.
    boolean category = without.type() == ColumnType.STRING || without.type() == ColumnType.BOOLEAN;
    return category
        ? new Facts(profile, table.read(), type, Set.of(), sample)
        : new Facts(profile, table.read(), without, unknown, sample);
  }

  private static Set<String> unknown(ColumnProfile profile) {
    return profile.top().stream()
        .map(value -> value.value().strip())
        .filter(text -> Words.UNKNOWN.contains(text.toLowerCase(Locale.ROOT)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  String name() {
    return profile.column();
  }

  /** Texts that mean that there is no value. */
  Set<String> missing() {
    Set<String> all = new TreeSet<>(unknown);
    if (profile.text() != null) {
      all.addAll(profile.text().missing().keySet());
    }
    return all;
  }

  /** Rows with a value. */
  long present() {
    long unknownRows =
        profile.top().stream()
            .filter(value -> unknown.contains(value.value().strip()))
            .mapToLong(ColumnProfile.Value::rows)
            .sum();
    return profile.present() - unknownRows;
  }

  /** Different values, those that mean none left out. */
  long distinct() {
    int blank = profile.counts().blank() > 0 ? 1 : 0;
    long distinct = Math.max(0, profile.counts().distinct() - missing().size() - blank);
    // An estimate may be larger than there are values.
    return profile.counts().exact() ? distinct : Math.min(distinct, present());
  }

  boolean isText() {
    return profile.kind() == ValueKind.TEXT;
  }

  boolean isWholeNumber() {
    return type.type() == ColumnType.INT || type.type() == ColumnType.LONG;
  }

  /** The frequent values that are values. */
  List<ColumnProfile.Value> top() {
    Set<String> missing = missing();
    return profile.top().stream()
        .filter(v -> !v.value().isBlank() && !missing.contains(v.value().strip()))
        .toList();
  }

  /** The texts of {@link #top()}. */
  List<String> values() {
    return top().stream().map(value -> value.value().strip()).distinct().toList();
  }

  /** Frequent values, or any where none is frequent. */
  List<String> examples() {
    List<String> frequent = values();
    return frequent.isEmpty() ? sample.stream().distinct().limit(FEW).toList() : frequent;
  }

  /** Whether every value is among {@link #top()}. */
  boolean hasAllOnTop() {
    return top().size() >= distinct();
  }

  /** The number of different values in words. */
  String different() {
    return (profile.counts().exact() ? "" : "about ") + Says.count(distinct());
  }

  /** How many rows have no value, or nothing where all have. */
  String lacking() {
    long lacking = read - present();
    if (lacking == 0) {
      return "";
    }
    Set<String> texts = missing();
    String how = texts.isEmpty() ? "" : " (" + Says.examples(texts, 4) + ")";
    return "; %s of the rows have none%s".formatted(Says.percent((double) lacking / read), how);
  }
}
