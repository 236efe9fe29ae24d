package leat.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A document in Markdown; whatever is put in stands there as text, and does not mark up. */
final class Markdown {
  private static final String MARKS = "\\`*_[]<>|#~";

  private final List<String> blocks = new ArrayList<>();

  Markdown heading(int level, String text) {
    blocks.add("#".repeat(level) + " " + text(text));
    return this;
  }

  Markdown paragraph(String text) {
    blocks.add(text(text));
    return this;
  }

  Markdown list(List<String> items) {
    if (!items.isEmpty()) {
      blocks.add(items.stream().map(item -> "- " + text(item)).collect(Collectors.joining("\n")));
    }
    return this;
  }

  /** A table; the first row has the heads. */
  Markdown table(List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add(line(row.stream().map(Markdown::text).toList()));
      if (lines.size() == 1) {
        lines.add(line(Collections.nCopies(row.size(), "---")));
      }
    }
    blocks.add(String.join("\n", lines));
    return this;
  }

  /** A table of names and values, without those that are null. */
  Markdown facts(String... namesAndValues) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("What", "Is"));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        rows.add(Arrays.asList(namesAndValues[i], namesAndValues[i + 1]));
      }
    }
    return table(rows);
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String text(String text) {
    StringBuilder safe = new StringBuilder();
    text.strip()
        .codePoints()
        .forEach(
            character -> {
              if (MARKS.indexOf(character) >= 0) {
                safe.append('\\');
              }
              boolean isBlank =
                  Character.isWhitespace(character) || Character.isISOControl(character);
              safe.appendCodePoint(isBlank ? ' ' : character);
            });
    return safe.toString();
  }

  @Override
  public String toString() {
    return String.join("\n\n", blocks) + "\n";
  }
}
