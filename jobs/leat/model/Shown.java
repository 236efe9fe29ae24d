package leat.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Learned places as people read them: in the column's own unit, to six digits. */
final class Shown {
  private static final MathContext SIX_DIGITS = new MathContext(6);

  private Shown() {}

  /**
   * Places as texts.
   *
   * @param unit from a place to the column's own unit
   */
  static List<String> places(List<Double> places, DoubleUnaryOperator unit) {
    return places.stream().map(place -> text(unit.applyAsDouble(place))).toList();
  }

  private static String text(double value) {
    BigDecimal rounded = new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros();
    boolean isLong = Math.abs(rounded.scale()) > 12;
    return isLong ? rounded.toString() : rounded.toPlainString();
  }
}
