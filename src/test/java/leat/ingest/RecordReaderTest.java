package leat.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import leat.config.SourceSettings.Csv;
import org.junit.jupiter.api.Test;

class RecordReaderTest {
  private static final Csv RFC_4180 = new Csv(',', '"', '"', null, true, "UTF-8");

  @Test
  void keepsFieldsAsTheyAre() {
    assertThat(records("a,b,c\n 1 , x y,3\t\n"))
        .containsExactly("1 ROW [a][b][c]", "2 ROW [ 1 ][ x y][3\t]");
  }

  @Test
  void endsLinesWithFeedOrReturnAndFeedOrTheEndOfTheFile() {
    assertThat(records("a,b\r\nc,d\ne,f"))
        .containsExactly("1 ROW [a][b]", "2 ROW [c][d]", "3 ROW [e][f]");
    assertThat(records("a,b\r")).containsExactly("1 ROW [a][b]");
    assertThat(records("a,\"b\"\r\n")).containsExactly("1 ROW [a][b]");
  }

  @Test
  void readsQuotedDelimitersQuotesAndLineEnds() {
    assertThat(records("1,\"a,b\"\n2,\"say \"\"ha\"\"\"\n3,\"one\r\ntwo\n\nfour\"\n4,x\n"))
        .containsExactly(
            "1 ROW [1][a,b]",
            "2 ROW [2][say \"ha\"]",
            "3 ROW [3][one\r\ntwo\n\nfour]",
            "7 ROW [4][x]");
  }

  @Test
  void readsEmptyAndQuotedEmptyFieldsAlike() {
    assertThat(records(",\n\"\",\"\"\n\"\",\n"))
        .containsExactly("1 ROW [][]", "2 ROW [][]", "3 ROW [][]");
  }

  @Test
  void opensNoQuoteInsideAFieldOrAfterSpaces() {
    assertThat(records("1, \"a\"\n2,5\" disk\n"))
        .containsExactly("1 ROW [1][ \"a\"]", "2 ROW [2][5\" disk]");
  }

  @Test
  void readsEscapedQuotesWhereTheDialectHasAnEscape() {
    Csv csv = new Csv(';', '\'', '\\', null, true, "UTF-8");
    assertThat(records("1;'it\\'s'\n2;'a\\\\'\n3;'a\\nb'\n4;a\\b\n5;'it''s'\n", csv, 0))
        .containsExactly(
            "1 ROW [1][it's]",
            "2 ROW [2][a\\]",
            "3 ROW [3][a\\nb]",
            "4 ROW [4][a\\b]",
            "5 ROW [5][it's]");
  }

  @Test
  void takesQuotesAsTextWhereTheDialectHasNone() {
    Csv csv = new Csv('\t', null, null, null, true, "UTF-8");
    assertThat(records("\"a\tb\"\n", csv, 0)).containsExactly("1 ROW [\"a][b\"]");
  }

  @Test
  void leavesOutBlankAndCommentLinesButNotLinesOfDelimiters() {
    Csv csv = new Csv(',', '"', '"', '#', true, "UTF-8");
    assertThat(records("#x\n\n \t\n,\n1,#2\n", csv, 2))
        .containsExactly("1 COMMENT", "2 BLANK", "3 BLANK", "4 ROW [][]", "5 ROW [1][#2]");
  }

  @Test
  void namesLinesOfTheWrongWidth() {
    assertThat(records("1,2\n1,2,3\n1\n1,2\n", RFC_4180, 2))
        .containsExactly(
            "1 ROW [1][2]",
            "2 BROKEN too many fields: 1,2,3",
            "3 BROKEN too few fields: 1",
            "4 ROW [1][2]");
  }

  @Test
  void breaksOnlyTheFirstLineWhereAQuoteIsNotClosed() {
    assertThat(records("1,\"a\n2,b\n3,c\n", RFC_4180, 2))
        .containsExactly("1 BROKEN unclosed quote: 1,\"a", "2 ROW [2][b]", "3 ROW [3][c]");
  }

  @Test
  void doesNotLetAStrayQuoteSwallowRowsUpToTheNextQuotedField() {
    assertThat(records("1,\"a\n2,b\n3,\"c\"\n4,d\n", RFC_4180, 2))
        .containsExactly(
            "1 BROKEN unclosed quote: 1,\"a", "2 ROW [2][b]", "3 ROW [3][c]", "4 ROW [4][d]");
  }

  @Test
  void namesTextAfterAClosingQuote() {
    assertThat(records("1,\"a\" b\n2,\"c\"\n", RFC_4180, 2))
        .containsExactly("1 BROKEN text after closing quote: 1,\"a\" b", "2 ROW [2][c]");
  }

  @Test
  void passesOverRecordsThatAreTooLong() {
    String text = "1,23456789\n1,234567890\n\"1\n\n\n\n\n\n\n\n\",3\n4,5\n1,2345678901";
    assertThat(records(text.getBytes(StandardCharsets.UTF_8), RFC_4180, 2, 10))
        .startsWith(
            "1 ROW [1][23456789]", "2 BROKEN record too long: null", "3 BROKEN unclosed quote: \"1")
        .endsWith(
            "11 BROKEN unclosed quote: \",3", "12 ROW [4][5]", "13 BROKEN record too long: null");
  }

  @Test
  void readsRecordsLongerThanItsWindow() {
    String wide = "x".repeat(700_000);
    assertThat(records("1," + wide + "\n2,\"" + wide + "\n\"\n3,y\n", RFC_4180, 2))
        .containsExactly("1 ROW [1][" + wide + "]", "2 ROW [2][" + wide + "\n]", "4 ROW [3][y]");
  }

  @Test
  void namesBytesThatAreNoTextInTheCharset() {
    byte[] latin = "1,café\n2,cafe\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(records(latin, RFC_4180, 2))
        .containsExactly("1 BROKEN invalid bytes: 1,caf\uFFFD", "2 ROW [2][cafe]");
  }

  @Test
  void readsSingleByteCharsets() {
    Csv csv = new Csv('§', '"', '"', null, true, "windows-1252");
    byte[] bytes = "1§café\n2§\"5 € \"\"x\"\"\"\n".getBytes(Charset.forName("windows-1252"));
    assertThat(records(bytes, csv, 2)).containsExactly("1 ROW [1][café]", "2 ROW [2][5 € \"x\"]");
  }

  private static List<String> records(String text) {
    return records(text, RFC_4180, 0);
  }

  private static List<String> records(String text, Csv csv, int width) {
    return records(text.getBytes(StandardCharsets.UTF_8), csv, width);
  }

  private static List<String> records(byte[] bytes, Csv csv, int width) {
    return records(bytes, csv, width, 1 << 20);
  }

  private static List<String> records(byte[] bytes, Csv csv, int width, long maxRecordBytes) {
    Dialect dialect = Dialect.of(csv, maxRecordBytes);
    Lines lines = new Lines(new ByteArrayInputStream(bytes), 0, dialect.maxRecordBytes());
    List<String> found = new ArrayList<>();
    try (RecordReader reader = new RecordReader(lines, dialect, width, Long.MAX_VALUE, 1)) {
      while (reader.next()) {
        found.add(reader.line() + " " + reader.kind() + described(reader));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static String described(RecordReader reader) {
    return switch (reader.kind()) {
      case BLANK, COMMENT -> "";
      case BROKEN -> " " + reader.fault().reason() + ": " + reader.raw();
      case ROW -> {
        StringBuilder fields = new StringBuilder(" ");
        for (int field = 0; field < reader.fields(); field++) {
          fields.append('[').append(reader.value(field)).append(']');
        }
        yield fields.toString();
      }
    };
  }
}
