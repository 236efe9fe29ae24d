package leat.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import leat.config.SourceSettings.Csv;
import org.junit.jupiter.api.Test;

/** Records that are longer than allowed, in streams that are made while they are read. */
class LongRecordTest {
  private static final int LIMIT = 1 << 20;
  private static final long LONG = 100L << 20;

  private final List<String> records = new ArrayList<>();
  private int window;

  @Test
  void aLineOf100MegabytesIsPassedOverInASmallWindow() {
    read(text("1,a\n2,"), new Repeated("x", LONG), text(",z\n3,c\n"));
    assertThat(records).containsExactly("1 ROW 1", "2 record too long null", "3 ROW 3");
    // twice the limit is what the window grows to before a line is known to be too long
    assertThat(window).isLessThanOrEqualTo(4 * LIMIT);
  }

  @Test
  void anUnclosedQuoteOf100MegabytesOnOneLineIsNoDifferent() {
    read(text("1,a\n2,\"b"), new Repeated("x", LONG), text("\n3,c\n"));
    assertThat(records).containsExactly("1 ROW 1", "2 record too long null", "3 ROW 3");
    assertThat(window).isLessThanOrEqualTo(4 * LIMIT);
  }

  @Test
  void aQuoteThatRunsOverMoreLinesThanAllowedGivesItsFirstLineUp() {
    long lines = LONG / 64;
    read(text("1,a\n2,\"b\n"), new Repeated("x".repeat(63) + "\n", LONG), text("3,c\n"));
    assertThat(records.subList(0, 3))
        .containsExactly("1 ROW 1", "2 unclosed quote 2,\"b", "3 ROW " + "x".repeat(63));
    assertThat(records).hasSize((int) lines + 3).endsWith(lines + 3 + " ROW 3");
    assertThat(window).isLessThanOrEqualTo(4 * LIMIT);
  }

  private void read(InputStream... parts) {
    Dialect dialect = Dialect.of(new Csv(',', '"', '"', null, true, "UTF-8"), LIMIT);
    InputStream all = new SequenceInputStream(Collections.enumeration(Arrays.asList(parts)));
    Lines lines = new Lines(all, 0, dialect.maxRecordBytes());
    try (RecordReader reader = new RecordReader(lines, dialect, 0, Long.MAX_VALUE, 1)) {
      while (reader.next()) {
        window = Math.max(window, lines.bytes().length);
        records.add(reader.line() + " " + described(reader));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String described(RecordReader reader) {
    return reader.kind() == RecordKind.BROKEN
        ? reader.fault().reason() + " " + reader.raw()
        : reader.kind() + " " + reader.value(0);
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A text again and again. */
  private static final class Repeated extends InputStream {
    private final byte[] text;
    private final long length;
    private long at;

    Repeated(String text, long length) {
      this.text = text.getBytes(StandardCharsets.UTF_8);
      this.length = length;
    }

    @Override
    public int read() {
      return at == length ? -1 : text[(int) (at++ % text.length)];
    }

    @Override
    public int read(byte[] into, int from, int most) {
      int count = (int) Math.min(most, length - at);
      for (int i = 0; i < count; i++) {
        into[from + i] = text[(int) (at++ % text.length)];
      }
      return count == 0 ? -1 : count;
    }
  }
}
