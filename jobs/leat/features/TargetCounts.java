package leat.features;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import leat.FixedPoint;
import leat.contract.Contract;
import leat.model.CategoryOf;
import leat.model.Encoding;
import leat.model.RowEncoder;
import leat.model.RowValue;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Training rows of some categories by fold and class, from one pass for all columns, and one more
 * for the largest weight where rows have weights.
 *
 * <p>Weights are added up in fixed point, so that the sums are the same in any order.
 */
final class TargetCounts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] categories;
  private final int folds;
  private final int classes;
  private final double scale;
  private final long[][] counts;
  private long rows;

  private TargetCounts(int[] categories, int folds, int classes, double scale) {
    this.categories = categories;
    this.folds = folds;
    this.classes = classes;
    this.scale = scale;
    this.counts = new long[categories.length][];
    for (int c = 0; c < categories.length; c++) {
      counts[c] = new long[(categories[c] + 1) * folds * classes];
    }
  }

  /**
   * Counts the rows.
   *
   * @param training training rows; the contract's columns come first, in its order
   * @param codes an encoding whose features are the codes of the columns
   * @param labels texts of the classes
   * @param folds into which the rows are divided
   */
  static TargetCounts of(
      Dataset<Row> training, Contract contract, Encoding codes, List<String> labels, int folds) {
    int[] categories =
        codes.features().stream()
            .mapToInt(feature -> codes.step(feature).categories().size())
            .toArray();
    double scale = TargetWeights.scale(training, contract);
    TargetCounts none = new TargetCounts(categories, folds, labels.size(), scale);
    Map<String, Integer> classes = new HashMap<>();
    labels.forEach(text -> classes.put(text, classes.size()));
    return Merged.of(
        training
            .javaRDD()
            .mapPartitions(rows -> none.ofPart(rows, contract, codes, classes).iterator()),
        none,
        TargetCounts::and);
  }

  private List<TargetCounts> ofPart(
      Iterator<Row> rows, Contract contract, Encoding codes, Map<String, Integer> classOf) {
    TargetCounts found = new TargetCounts(categories, folds, classes, scale);
    RowWeight weight = RowWeight.of(contract);
    RowEncoder encoder = codes.compile(contract);
    RowValue.OfText label = CategoryOf.value(contract, contract.label().name());
    Object[] typed = new Object[contract.columns().size()];
    double[] encoded = new double[categories.length];
    while (rows.hasNext()) {
      Row row = rows.next();
      Typed.copy(row, typed);
      encoder.encode(typed, encoded);
      Integer labelClass = classOf.get(label.of(typed));
      if (labelClass != null) {
        int fold = CrossFitted.fold(Typed.hash(row, typed), folds);
        found.add(encoded, fold, labelClass, weight.of(typed));
      }
    }
    return List.of(found);
  }

  private void add(double[] encoded, int fold, int labelClass, double weight) {
    long added = FixedPoint.round(weight * scale);
    rows++;
    for (int c = 0; c < encoded.length; c++) {
      int category = encoded[c] < 0 ? categories[c] : (int) encoded[c];
      counts[c][(category * folds + fold) * classes + labelClass] += added;
    }
  }

  private TargetCounts and(TargetCounts other) {
    rows += other.rows;
    for (int c = 0; c < counts.length; c++) {
      for (int i = 0; i < counts[c].length; i++) {
        counts[c][i] += other.counts[c][i];
      }
    }
    return this;
  }

  /** The counts of one column. */
  OfColumn column(int index) {
    double unit = Arrays.stream(counts[index]).sum() / (double) Math.max(1, rows);
    return new OfColumn(counts[index], unit, categories[index], folds, classes);
  }

  /**
   * Counts of one column: category, fold and class in this order, the others as the last category.
   *
   * @param unit what a row of mean weight counts
   */
  record OfColumn(long[] counts, double unit, int categories, int folds, int classes) {
    /**
     * Rows of each category, the others last; a row that weighs twice the mean is two.
     *
     * @param without a fold that is left out; -1: none
     */
    double[] rows(int without) {
      long[] counted = new long[categories + 1];
      for (int k = 0; k < classes; k++) {
        add(counted, without, k);
      }
      return rows(counted);
    }

    /** As {@link #rows(int)}, rows of one class. */
    double[] rows(int without, int ofClass) {
      long[] counted = new long[categories + 1];
      add(counted, without, ofClass);
      return rows(counted);
    }

    private void add(long[] counted, int without, int ofClass) {
      for (int c = 0; c <= categories; c++) {
        for (int fold = 0; fold < folds; fold++) {
          counted[c] += fold == without ? 0 : counts[(c * folds + fold) * classes + ofClass];
        }
      }
    }

    private double[] rows(long[] counted) {
      return Arrays.stream(counted).mapToDouble(count -> count / unit).toArray();
    }
  }
}
