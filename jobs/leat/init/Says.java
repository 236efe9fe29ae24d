package leat.init;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import leat.OneLine;

/** Figures and examples in sentences. */
final class Says {
  private static final int LONGEST = 30;

  private Says() {}

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A number without needless digits. */
  static String number(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return count((long) number);
    }
    return new BigDecimal(number).round(new MathContext(5)).stripTrailingZeros().toPlainString();
  }

  static String percent(double fraction) {
    return String.format(
        Locale.ROOT, fraction > 0.999 && fraction < 1 ? "%.2f %%" : "%.1f %%", 100 * fraction);
  }

  /** At most so many examples, each in quotes and on one line. */
  static String examples(Collection<String> texts, int most) {
    String some = texts.stream().limit(most).map(Says::quoted).collect(Collectors.joining(", "));
    return texts.size() > most ? some + ", ..." : some;
  }

  static String quoted(String text) {
    return '"' + OneLine.of(text.replaceAll("\\s+", " "), LONGEST) + '"';
  }
}
