package leat.init;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import leat.LeatException;
import leat.init.TextPieces.Piece;
import leat.job.TextRecords;
import leat.workspace.SourceText;

/** Reads delimited text whose dialect nobody said. */
final class CsvTable {
  private final Request request;
  private final TextPieces pieces;
  private final TextRecords reader = TextRecords.ofIngest();
  private final CharsetGuess charset;
  private final StyleGuess style;
  private final boolean header;
  private long broken;

  private CsvTable(Request request) {
    this.request = request;
    this.pieces = new TextPieces(SourceText.of(request.data()));
    byte[] head = pieces.head();
    this.charset = charset(head);
    this.style = StyleGuess.of(text(head), reader);
    if (style.records().isEmpty()) {
      throw LeatException.dataRefused(
          "Cannot make a config: there is no record in " + request.data());
    }
    this.header = HeaderGuess.hasHeader(style.records());
  }

  static Table of(Request request) {
    return new CsvTable(request).read();
  }

  private CharsetGuess charset(byte[] head) {
    List<byte[]> all = new ArrayList<>(List.of(head));
    CharsetGuess first = CharsetGuess.of(all);
    if (!first.charset().equals(StandardCharsets.UTF_8) || pieces.anyCompressed()) {
      return first;
    }
    // What is not ASCII may come late.
    for (Piece piece : pieces.spread(Math.min(pieces.bytes() - 1, 8L << 20))) {
      all.add(TextPieces.stored(piece));
    }
    return CharsetGuess.of(all);
  }

  private String text(byte[] head) {
    String text = new String(head, charset.charset());
    text = text.startsWith("\ufeff") ? text.substring(1) : text;
    int end = text.lastIndexOf('\n') + 1;
    return end > 0 && head.length == TextPieces.HEAD ? text.substring(0, end) : text;
  }

  private Table read() {
    List<String> names = names();
    int[] used = IntStream.range(0, names.size()).filter(i -> !names.get(i).isEmpty()).toArray();
    List<String> usable = Arrays.stream(used).mapToObj(names::get).toList();
    Rows rows = new Rows(usable, request.keptRows());
    List<Piece> all = request.all() ? pieces.whole() : pieces.spread(sampleBytes());
    boolean capped = !request.all() && pieces.anyCompressed();
    for (Piece piece : all) {
      if (!capped || rows.seen() < request.sample()) {
        read(piece, names.size(), used, rows, capped ? request.sample() : Long.MAX_VALUE);
      }
    }
    if (rows.seen() == 0) {
      throw LeatException.dataRefused(
          "Cannot make a config: there is a header and no row in " + request.data());
    }
    return table(names, usable, rows, capped);
  }

  private Table table(List<String> names, List<String> usable, Rows rows, boolean capped) {
    boolean complete = request.all() || !capped && sampleBytes() >= pieces.bytes();
    return new Table(
        request.name(),
        new CsvSourceText(request, charset, style, names, header).lines(),
        usable,
        rows.profiles(),
        rows.kept(),
        rows.seen(),
        complete || capped && rows.seen() < request.sample(),
        remarks(names));
  }

  private void read(Piece piece, int fields, int[] used, Rows rows, long most) {
    boolean[] atHeader = {header && piece.startsFile()};
    TextRecords.Count count =
        reader.read(
            piece.text(charset.charset()),
            style.style(),
            fields,
            record -> {
              if (!atHeader[0]) {
                rows.add(Arrays.stream(used).mapToObj(i -> record[i]).toArray(String[]::new));
              }
              atHeader[0] = false;
              return rows.seen() < most;
            });
    broken += count.broken();
  }

  /** Bytes that hold about as many rows as were asked for. */
  private long sampleBytes() {
    byte[] head = pieces.head();
    long lines = Math.max(1, text(head).lines().count());
    return Math.max(head.length, request.sample() * (head.length / lines + 1));
  }

  private List<String> names() {
    List<String> given = request.columns();
    if (!given.isEmpty() && given.size() != style.fields()) {
      throw LeatException.usage(
          "Invalid --columns: must name %d columns, found %d"
              .formatted(style.fields(), given.size()));
    }
    if (!header) {
      return given.isEmpty()
          ? IntStream.rangeClosed(1, style.fields()).mapToObj(i -> "c" + i).toList()
          : given;
    }
    return different(Arrays.stream(style.records().get(0)).map(String::strip).toList());
  }

  private List<String> different(List<String> names) {
    Set<String> seen = new HashSet<>();
    names.stream()
        .filter(name -> !name.isEmpty() && !seen.add(name))
        .findFirst()
        .ifPresent(
            twice -> {
              throw LeatException.usage(
                  "Cannot make a config: the header of %s names column \"%s\" more than once"
                      .formatted(request.data(), twice));
            });
    return names;
  }

  private List<String> remarks(List<String> names) {
    List<String> remarks = new ArrayList<>();
    if (broken > 0) {
      remarks.add(
          "%,d records are broken (quotes, bytes or number of fields): they go to quarantine"
              .formatted(broken));
    }
    if (!header && request.columns().isEmpty()) {
      remarks.add("There is no header: name the columns with --columns a,b,...");
    }
    if (names.contains("")) {
      remarks.add("A column without a name is left out");
    }
    return remarks;
  }
}
