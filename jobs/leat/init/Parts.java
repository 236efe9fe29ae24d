package leat.init;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import leat.contract.ColumnType;

/**
 * Brings values into groups that can be compared: fiftieths of the numbers and times by their
 * order, other values as they are; rows without a value are a group of their own.
 */
record Parts(ColumnType type, String[] values) {
  private static final int COUNT = 50;

  String[] groups() {
    double[] numbers = new double[values.length];
    int present = 0;
    for (String value : values) {
      if (value != null && isOrdered()) {
        numbers[present++] = number(value);
      }
    }
    double[] bounds = bounds(Arrays.copyOf(numbers, present));
    return Arrays.stream(values).map(value -> group(value, bounds)).toArray(String[]::new);
  }

  private boolean isOrdered() {
    return type.isNumber() || type == ColumnType.DATE || type == ColumnType.TIMESTAMP;
  }

  private double number(String value) {
    return switch (type) {
      case DATE -> LocalDate.parse(value).toEpochDay();
      case TIMESTAMP -> Instant.parse(value).toEpochMilli();
      default -> Double.parseDouble(value);
    };
  }

  private static double[] bounds(double[] numbers) {
    Arrays.sort(numbers);
    double[] bounds = new double[numbers.length == 0 ? 0 : COUNT - 1];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = numbers[(int) ((long) (i + 1) * numbers.length / COUNT)];
    }
    return bounds;
  }

  private String group(String value, double[] bounds) {
    if (value == null || !isOrdered()) {
      return value == null ? "(missing)" : "=" + value;
    }
    double number = number(value);
    int at = Arrays.binarySearch(bounds, number);
    // A value that is a bound itself stands for many rows: a group of its own.
    return at >= 0 ? "=" + number : "<" + -at;
  }
}
