package leat.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import leat.job.TextRecords;

/** Ingest's reader of records, lent to those who have no pipeline yet. */
public final class IngestRecords implements TextRecords {
  private static final int LONGEST_RECORD = 1 << 20;

  /** As a service. */
  public IngestRecords() {}

  @Override
  public Count read(InputStream text, Style style, int fields, Predicate<String[]> wanted) {
    Lines lines = new Lines(text, 0, LONGEST_RECORD);
    long good = 0;
    long broken = 0;
    try (RecordReader records =
        new RecordReader(lines, dialect(style), fields, Long.MAX_VALUE, 1)) {
      boolean going = true;
      while (going && records.next()) {
        if (records.kind() == RecordKind.ROW) {
          good++;
          going = wanted.test(values(records));
        }
        broken += records.kind() == RecordKind.BROKEN ? 1 : 0;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read a sample", e);
    }
    return new Count(good, broken);
  }

  private static String[] values(RecordReader records) {
    String[] values = new String[records.fields()];
    for (int field = 0; field < values.length; field++) {
      values[field] = records.value(field);
    }
    return values;
  }

  private static Dialect dialect(Style style) {
    boolean doubled = style.escape() == null || style.escape().equals(style.quote());
    return new Dialect(
        style.delimiter(),
        style.quote() == null ? Dialect.NONE : style.quote(),
        doubled ? Dialect.NONE : style.escape(),
        style.comment() == null ? Dialect.NONE : style.comment(),
        StandardCharsets.UTF_8.name(),
        null,
        LONGEST_RECORD);
  }
}
