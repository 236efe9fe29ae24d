package leat.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import leat.init.Proposed;
import leat.init.Proposed.Decision;

/** What init decided, for people. */
final class InitSummary {
  private static final int WIDEST_NAME = 28;
  private static final int WIDEST_REASON = 90;

  private InitSummary() {}

  static String text(Proposed proposed, Path file) {
    StringBuilder text = new StringBuilder();
    int width =
        proposed.columns().stream()
            .mapToInt(c -> Math.min(WIDEST_NAME, c.column().length()))
            .max()
            .orElse(1);
    for (Decision column : proposed.columns()) {
      text.append(line(column, width));
    }
    return text.append('\n').append(warnings(proposed)).append(next(proposed, file)).toString();
  }

  private static String warnings(Proposed proposed) {
    StringBuilder text = new StringBuilder();
    proposed.remarks().forEach(remark -> text.append("! ").append(remark).append('\n'));
    for (Decision column : proposed.columns()) {
      column
          .warnings()
          .forEach(w -> text.append("! ").append(column.column() + ": " + w).append('\n'));
    }
    return text.toString();
  }

  private static String next(Proposed proposed, Path file) {
    String rows =
        String.format(
            Locale.ROOT,
            proposed.complete() ? "all %,d rows" : "a sample of %,d rows",
            proposed.read());
    return "Wrote %s from %s. Look it through, then:%n  scripts/leat run --config %s%n"
        .formatted(file, rows, shell(file));
  }

  private static String line(Decision column, int width) {
    String type = column.type().name().toLowerCase(Locale.ROOT);
    String role = column.role().name().toLowerCase(Locale.ROOT);
    return String.format(
        Locale.ROOT,
        "%-" + width + "s  %-9s  %-7s  %s%n",
        shortened(column.column(), WIDEST_NAME),
        type,
        role,
        shortened(column.reason(), WIDEST_REASON));
  }

  private static String shortened(String text, int most) {
    String line = text.lines().collect(Collectors.joining(" "));
    return line.length() <= most ? line : line.substring(0, most - 3) + "...";
  }

  /** A path as a shell takes it. */
  private static String shell(Path file) {
    String path = file.toString();
    return path.matches("[A-Za-z0-9_./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
