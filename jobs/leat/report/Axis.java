package leat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * One axis of a plot.
 *
 * @param label what it measures, with its unit
 * @param low value at its start
 * @param high value at its end
 * @param step between ticks
 * @param format of its ticks
 */
record Axis(String label, double low, double high, double step, DoubleFunction<String> format) {
  private static final int MOST_TICKS = 6;

  /** From 0 to 1. */
  static Axis unit(String label) {
    return new Axis(label, 0, 1, 0.2, Numbers::plain);
  }

  /** From 0 to the first tick that is not below the value. */
  static Axis upTo(double value, String label, DoubleFunction<String> format) {
    double highest = value > 0 ? value : 1;
    double step = niceStep(highest / (MOST_TICKS - 1));
    return new Axis(label, 0, step * Math.ceil(highest / step - 1e-9), step, format);
  }

  /** From the last tick that is not above the low value to the first that is not below the high. */
  static Axis between(double low, double high, String label) {
    double step = high > low ? niceStep((high - low) / (MOST_TICKS - 1)) : 1;
    double start = step * Math.floor(low / step + 1e-9);
    double end = Math.max(start + step, step * Math.ceil(high / step - 1e-9));
    return new Axis(label, start, end, step, Numbers::shortNumber);
  }

  /** The next number of the form 1, 2 or 5 times a power of ten. */
  private static double niceStep(double atLeast) {
    double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= atLeast * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    long count = Math.round((high - low) / step);
    for (int i = 0; i <= count; i++) {
      ticks.add(low + i * step);
    }
    return ticks;
  }

  /** Where the value lies, 0 at the start and 1 at the end. */
  double position(double value) {
    return (value - low) / (high - low);
  }
}
