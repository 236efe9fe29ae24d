package leat.privacy;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import leat.contract.CanonicalText;
import leat.contract.Protection;

/**
 * Less exact values: the year of a date or a time (UTC), a number rounded down to a multiple of a
 * step, the first characters of a text.
 */
final class Generalization implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int keep;
  private final BigDecimal step;

  Generalization(Protection protection) {
    keep = protection.keep() == null ? 0 : protection.keep();
    step = protection.step() == null ? BigDecimal.ONE : BigDecimal.valueOf(protection.step());
  }

  String of(Object value) {
    if (value instanceof LocalDate date) {
      return String.valueOf(date.getYear());
    }
    if (value instanceof Instant time) {
      return String.valueOf(time.atZone(ZoneOffset.UTC).getYear());
    }
    return value instanceof Number number ? rounded(number) : beginning((String) value);
  }

  private String rounded(Number number) {
    BigDecimal steps = new BigDecimal(CanonicalText.of(number)).divide(step, 0, RoundingMode.FLOOR);
    return steps.multiply(step).stripTrailingZeros().toPlainString();
  }

  /** The last character goes even where the text is short, or nothing would be hidden of it. */
  private String beginning(String text) {
    int length = text.codePointCount(0, text.length());
    return text.substring(0, text.offsetByCodePoints(0, Math.min(keep, length - 1)));
  }
}
