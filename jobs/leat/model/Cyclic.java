package leat.model;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;

/**
 * A number that comes round again, as the sine or cosine of its angle: December is next to January.
 *
 * <p>Sines of different libraries differ in the last bit, and a tree may part two such numbers, so
 * the wave is rounded to a multiple of 2^-30.
 *
 * @param input a number
 * @param period after which it is the same again, above 0
 * @param wave which of the two
 * @param output the name of the wave
 */
@JsonTypeName("cyclic")
public record Cyclic(String input, double period, Wave wave, String output) implements Step {
  /** Refuses nulls and a period that is not above 0. */
  public Cyclic {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(wave, "wave");
    Objects.requireNonNull(output, "output");
    Finite.require(period, "period of cyclic " + output);
    if (period <= 0) {
      throw new IllegalArgumentException(
          "Invalid period of cyclic " + output + ": must be above 0, found " + period);
    }
  }

  /** Sine or cosine. */
  public enum Wave {
    /** 0 at the start of a period. */
    SIN,
    /** 1 at the start of a period. */
    COS
  }

  /** By what a wave is multiplied to be rounded. */
  public static final double STEPS = 0x1p30;

  /** By what the number is multiplied to be an angle. */
  public double factor() {
    return 2 * Math.PI / period;
  }

  @Override
  public List<String> inputs() {
    return List.of(input);
  }

  @Override
  public List<Kind> reads() {
    return List.of(Kind.NUMBER);
  }

  @Override
  public Kind makes() {
    return Kind.NUMBER;
  }

  @Override
  public RowValue compile(RowValues values) {
    RowValue.OfNumber from = values.number(input);
    double factor = factor();
    RowValue.OfNumber sine = row -> rounded(StrictMath.sin(from.of(row) * factor));
    RowValue.OfNumber cosine = row -> rounded(StrictMath.cos(from.of(row) * factor));
    return wave == Wave.SIN ? sine : cosine;
  }

  private static double rounded(double wave) {
    return Math.rint(wave * STEPS) / STEPS;
  }
}
