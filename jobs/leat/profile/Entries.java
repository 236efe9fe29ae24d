package leat.profile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The entries of a table of counts, in an order of their own: by value. */
final class Entries {
  /** A value, or its beginning, with its rows. */
  record Entry(byte[] bytes, int length, long hash, long rows) {}

  private final ValueKind kind;
  private final List<Entry> entries;

  private Entries(ValueKind kind, List<Entry> entries) {
    this.kind = kind;
    this.entries = entries;
  }

  static Entries of(ValueCounts counts, ValueKind kind) {
    List<Entry> entries = new ArrayList<>();
    counts.forEach(
        (bytes, start, kept, length, hash, rows) ->
            entries.add(
                new Entry(Arrays.copyOfRange(bytes, start, start + kept), length, hash, rows)));
    entries.sort(
        Comparator.comparing(Entry::bytes, Arrays::compareUnsigned).thenComparing(Entry::length));
    return new Entries(kind, entries);
  }

  List<Entry> inOrder() {
    return entries;
  }

  /** The most frequent values of more rows than that, of equally frequent ones the smallest. */
  List<ColumnProfile.Value> top(int most, long above) {
    return entries.stream()
        .filter(e -> e.rows() > above)
        .sorted(Comparator.comparingLong(Entry::rows).reversed())
        .limit(most)
        .map(e -> new ColumnProfile.Value(text(e), e.rows()))
        .toList();
  }

  private String text(Entry entry) {
    if (kind != ValueKind.TEXT) {
      return kind.text(ByteBuffer.wrap(entry.bytes()).getLong());
    }
    String text = new String(entry.bytes(), StandardCharsets.UTF_8);
    return entry.bytes().length < entry.length() ? text.replaceAll("\ufffd$", "") + "..." : text;
  }
}
