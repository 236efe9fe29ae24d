package leat.train;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import leat.model.Kind;
import leat.train.trees.CodeBlock;

/**
 * How rows become bytes.
 *
 * @param design of the features
 * @param classWeights factor on the weight of each class
 * @param features how each becomes codes
 */
record CodePlan(Design design, double[] classWeights, FeatureCodes[] features)
    implements Serializable {

  /**
   * Learns the codes of all features from the rows.
   *
   * @param counts of the rows' classes
   * @param sums of these counts
   * @param most codes of a feature, at most 255
   */
  static CodePlan of(EncodedRows rows, ClassCounts counts, long[] sums, int most) {
    Design design = rows.design();
    NumberSample sample = NumberSample.of(rows);
    List<double[][]> samples = design.numberSlots().length == 0 ? List.of() : rows.each(sample::of);
    FeatureCodes[] features = new FeatureCodes[design.kinds().length];
    int code = 0;
    int number = 0;
    for (int f = 0; f < features.length; f++) {
      features[f] =
          design.kinds()[f] == Kind.CODE
              ? CategoryCodes.of(counts.categories(sums, code++), most)
              : NumberCodes.of(NumberSample.joined(samples, number++), most);
    }
    return new CodePlan(design, counts.classWeights(), features);
  }

  CodeBlock block(EncodedBlock block) {
    byte[] codes = new byte[block.rows() * features.length];
    double[] weights = new double[block.rows()];
    double[] values = new double[features.length];
    for (int row = 0; row < weights.length; row++) {
      block.features(row, design, values);
      weights[row] = block.weights()[row] * classWeights[block.labels()[row]];
      for (int f = 0; f < values.length; f++) {
        codes[row * values.length + f] = (byte) features[f].code(values[f]);
      }
    }
    return new CodeBlock(
        block.rows(), features.length, codes, block.labels(), weights, block.hashes());
  }

  /** Number of codes of each feature. */
  int[] codes() {
    return Arrays.stream(features).mapToInt(FeatureCodes::count).toArray();
  }
}
