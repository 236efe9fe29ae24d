package leat.register;

import java.io.Serializable;
import leat.gate.FeatureCuts;
import leat.table.Columns;
import org.apache.spark.sql.Row;

/** How much training and test rows weigh, by feature, bin and class. */
final class FeatureTally implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LABEL = 2;
  private static final int WEIGHT = 3;

  private final FeatureCuts cuts;
  private final int classes;
  private final int[] firstBins;
  private final double[][] weights;

  /** An empty one. */
  FeatureTally(FeatureCuts cuts, int classes) {
    this.cuts = cuts;
    this.classes = classes;
    firstBins = new int[cuts.bins().length + 1];
    for (int f = 0; f < cuts.bins().length; f++) {
      firstBins[f + 1] = firstBins[f] + cuts.bins()[f];
    }
    weights = new double[3][firstBins[cuts.bins().length] * classes];
  }

  /** An empty one of the same features. */
  FeatureTally fresh() {
    return new FeatureTally(cuts, classes);
  }

  /** Takes an encoded row. */
  void add(Row row) {
    double[] ofPart = weights[row.getInt(0)];
    double weight = row.getDouble(WEIGHT);
    for (int f = 0; f < cuts.bins().length; f++) {
      double value = ((Number) row.get(Columns.BEFORE_FEATURES + f)).doubleValue();
      ofPart[(firstBins[f] + cuts.bin(f, value)) * classes + row.getInt(LABEL)] += weight;
    }
  }

  /** Both together. */
  FeatureTally merged(FeatureTally other) {
    FeatureTally sum = fresh();
    for (int part = 0; part < weights.length; part++) {
      for (int i = 0; i < weights[part].length; i++) {
        sum.weights[part][i] = weights[part][i] + other.weights[part][i];
      }
    }
    return sum;
  }

  /** The weights of a part, by feature, bin and class. */
  double[][][] of(int part) {
    double[][][] byFeature = new double[cuts.bins().length][][];
    for (int f = 0; f < byFeature.length; f++) {
      byFeature[f] = new double[cuts.bins()[f]][classes];
      for (int bin = 0; bin < byFeature[f].length; bin++) {
        int from = (firstBins[f] + bin) * classes;
        System.arraycopy(weights[part], from, byFeature[f][bin], 0, classes);
      }
    }
    return byFeature;
  }
}
