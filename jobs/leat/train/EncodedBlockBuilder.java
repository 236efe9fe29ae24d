package leat.train;

import java.util.Arrays;
import org.apache.spark.sql.Row;

/** Collects encoded rows into one block. */
final class EncodedBlockBuilder {
  private static final int FIRST_FEATURE = 2;

  private final boolean[] isCode;
  private final Design design;
  private int[] codes = new int[0];
  private double[] numbers = new double[0];
  private int[] labels = new int[0];
  private double[] weights = new double[0];
  private int rows;

  EncodedBlockBuilder(boolean[] isCode, Design design) {
    this.isCode = isCode;
    this.design = design;
  }

  /** Adds a row of {@code _label, _weight, f0, f1, ...}. */
  void add(Row row) {
    if (rows == labels.length) {
      grow(Math.max(1024, rows + (rows >> 1)));
    }
    labels[rows] = row.getInt(0);
    weights[rows] = row.getDouble(1);
    int code = rows * design.codeOffsets().length;
    int number = rows * design.numberSlots().length;
    int codeFeature = 0;
    for (int f = 0; f < isCode.length; f++) {
      if (isCode[f]) {
        int value = row.getInt(FIRST_FEATURE + f);
        codes[code++] = value < 0 ? -1 : design.codeOffsets()[codeFeature] + value;
        codeFeature++;
      } else {
        numbers[number++] = row.getDouble(FIRST_FEATURE + f);
      }
    }
    rows++;
  }

  EncodedBlock build() {
    grow(rows);
    return new EncodedBlock(rows, codes, numbers, labels, weights);
  }

  private void grow(int capacity) {
    codes = Arrays.copyOf(codes, capacity * design.codeOffsets().length);
    numbers = Arrays.copyOf(numbers, capacity * design.numberSlots().length);
    labels = Arrays.copyOf(labels, capacity);
    weights = Arrays.copyOf(weights, capacity);
  }
}
