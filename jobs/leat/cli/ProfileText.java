package leat.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import leat.OneLine;
import leat.profile.ColumnProfile;
import leat.profile.NumberProfile;
import leat.profile.Profile;

/** A profile for people: a few lines for each column. */
final class ProfileText {
  private static final int EXAMPLES = 5;
  private static final int LONGEST = 24;

  private ProfileText() {}

  static String of(Profile profile) {
    String head = text("%,d rows, %,d columns%n", profile.rows(), profile.columns().size());
    return profile.columns().stream()
        .map(ProfileText::of)
        .collect(Collectors.joining("\n", head + "\n", ""));
  }

  private static String of(ColumnProfile column) {
    StringBuilder lines = new StringBuilder(column.column() + "\n");
    line(lines, "type", type(column));
    line(lines, "values", values(column));
    if (column.min() != null) {
      line(lines, "range", column.min() + " to " + column.max());
    }
    if (column.numbers() != null) {
      numbers(lines, column.numbers());
    }
    if (!column.top().isEmpty()) {
      String error = column.topMissed() == 0 ? "" : text(" (at most %,d more)", column.topMissed());
      line(lines, "top", list(column.top()) + error);
    }
    if (column.text() != null && !column.text().patterns().isEmpty()) {
      line(lines, "patterns", list(column.text().patterns()));
    }
    return lines.toString();
  }

  private static String type(ColumnProfile column) {
    String type = column.type().type().name().toLowerCase(Locale.ROOT);
    String formats =
        column.type().formats().isEmpty()
            ? ""
            : " written as " + String.join(", ", column.type().formats());
    String part =
        column.type().fraction() == 1 ? "" : text(" (%.2f %%)", 100 * column.type().fraction());
    return type + formats + part;
  }

  private static String values(ColumnProfile column) {
    ColumnProfile.Counts counts = column.counts();
    long without = counts.rows() - column.present();
    return text("%,d", column.present())
        + (without == 0 ? "" : text(", %,d rows without", without))
        + text(", %s%,d different", counts.exact() ? "" : "about ", counts.distinct());
  }

  private static void numbers(StringBuilder lines, NumberProfile numbers) {
    String spread =
        numbers.mean() == null || numbers.deviation() == null
            ? ""
            : ", mean " + number(numbers.mean()) + ", deviation " + number(numbers.deviation());
    line(lines, "numbers", number(numbers.min()) + " to " + number(numbers.max()) + spread);
    String quantiles =
        numbers.quantiles().entrySet().stream()
            .map(q -> text("%.0f%%: ", 100 * Double.parseDouble(q.getKey())) + number(q.getValue()))
            .collect(Collectors.joining(", "));
    line(lines, "quantiles", quantiles);
  }

  private static String list(List<ColumnProfile.Value> values) {
    return values.stream()
        .limit(EXAMPLES)
        .map(v -> text("%s %,d", shortened(v.value()), v.rows()))
        .collect(Collectors.joining(", "));
  }

  private static String shortened(String value) {
    return value.isEmpty() ? "(empty)" : OneLine.of(value.replaceAll("\\s+", " "), LONGEST);
  }

  private static void line(StringBuilder lines, String name, String text) {
    lines.append(text("  %-10s%s%n", name, text));
  }

  private static String number(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
    return rounded.precision() - rounded.scale() > 15
        ? rounded.toString()
        : rounded.toPlainString();
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
