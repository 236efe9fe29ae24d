package leat.init;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import leat.job.TextRecords.Style;

/** Writes the source section for delimited text. */
record CsvSourceText(
    Request request, CharsetGuess charset, StyleGuess style, List<String> names, boolean header) {
  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of("source {", "  type = csv"));
    lines.add("  path = " + Hocon.text(request.data()));
    if (!header) {
      lines.add("  # the first record holds values, not names");
      lines.add("  columns = [" + Hocon.texts(names) + "]");
    }
    if (names.contains("")) {
      lines.add("  # a column has no name: it is left out");
      lines.add("  unknown-columns = warn");
    }
    List<String> csv = dialect();
    if (!csv.isEmpty()) {
      lines.add("  csv {");
      csv.forEach(line -> lines.add("    " + line));
      lines.add("  }");
    }
    lines.add("}");
    return lines;
  }

  private List<String> dialect() {
    List<String> lines = new ArrayList<>();
    Style found = style.style();
    if (found.delimiter() != ',') {
      lines.add("# %s".formatted(regularity()));
      lines.add("delimiter = " + Hocon.text(String.valueOf(found.delimiter())));
    }
    if (found.quote() != null && found.quote() != '"') {
      lines.add("quote = " + Hocon.text(found.quote().toString()));
      lines.add("escape = " + Hocon.text(found.quote().toString()));
    }
    if (found.escape() != null) {
      lines.add("# quotes inside quotes have a backslash in front");
      lines.add("escape = " + Hocon.text(found.escape().toString()));
    }
    lines.addAll(records());
    return lines;
  }

  private List<String> records() {
    List<String> lines = new ArrayList<>();
    Style found = style.style();
    if (found.comment() != null) {
      lines.add("# lines that begin so are no records");
      lines.add("comment = " + Hocon.text(found.comment().toString()));
    }
    if (!header) {
      lines.add("header = false");
    }
    if (!charset.charset().equals(StandardCharsets.UTF_8)) {
      lines.add("# " + charset.reason());
      lines.add("charset = " + Hocon.text(charset.charset().name()));
    }
    return lines;
  }

  private String regularity() {
    return style.fraction() == 1
        ? "every record looked at has %d fields so".formatted(style.fields())
        : "%.1f %% of the records looked at have %d fields so"
            .formatted(100 * style.fraction(), style.fields());
  }
}
