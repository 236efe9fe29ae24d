package leat.model;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Arrays;

/**
 * A function that does not fall, straight between its points and level beyond them.
 *
 * <p>The arrays are the calibrator's own; callers do not change them.
 *
 * @param boundaries probabilities, ascending, at least one
 * @param values calibrated probability of each, 0 to 1, not falling
 */
@JsonTypeName("isotonic")
public record Isotonic(double[] boundaries, double[] values) implements Calibrator {
  /** Refuses points that are not in order. */
  public Isotonic {
    require(boundaries.length > 0 && boundaries.length == values.length, boundaries.length);
    for (int i = 0; i < boundaries.length; i++) {
      Finite.require(boundaries[i], "boundary of isotonic");
      require(values[i] >= 0 && values[i] <= 1, values[i]);
      require(i == 0 || boundaries[i] > boundaries[i - 1], boundaries[i]);
      require(i == 0 || values[i] >= values[i - 1], values[i]);
    }
  }

  private static void require(boolean holds, double found) {
    if (!holds) {
      throw new IllegalArgumentException(
          "Invalid isotonic: as many values as boundaries, both ascending, values from 0 to 1, found "
              + found);
    }
  }

  /** As MLlib's IsotonicRegressionModel computes it. */
  @Override
  public double calibrate(double probability) {
    int found = Arrays.binarySearch(boundaries, probability);
    if (found >= 0) {
      return values[found];
    }
    int next = -found - 1;
    if (next == 0) {
      return values[0];
    }
    if (next == boundaries.length) {
      return values[next - 1];
    }
    double from = boundaries[next - 1];
    double low = values[next - 1];
    return low + (values[next] - low) * (probability - from) / (boundaries[next] - from);
  }
}
