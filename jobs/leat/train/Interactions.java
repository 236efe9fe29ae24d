package leat.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import leat.config.LogisticSettings;
import leat.model.Cross;
import leat.model.Encoding;
import leat.model.LogisticModel;
import leat.model.SlotLayout;
import leat.model.Step;

/**
 * The pairs of features that say more together than each alone, as crosses of their codes.
 *
 * <p>For a coefficient of each cell of a pair, one Newton step from the fitted model is the sum of
 * residuals over the sum of curvatures. The steps that some folds of the rows give are tried on
 * another one: the fall of its loss, to second order, is what the pair is worth. All pairs are
 * looked at in one pass, and none is taken whose worth is not above 0.
 */
final class Interactions {
  /** Rows that a cell needs to get a coefficient. */
  private static final long FEWEST_ROWS = 10;

  /** Rows times pairs that are looked at; beyond, a sample of the rows is. */
  private static final double MOST_TERMS = 4e8;

  private final EncodedRows rows;
  private final LogisticSettings settings;
  private final InteractionCodes codes;
  private final CodePairs pairs;
  private final int outputs;

  Interactions(EncodedRows rows, LogisticSettings settings, InteractionCodes codes) {
    this.rows = rows;
    this.settings = settings;
    this.codes = codes;
    this.pairs = CodePairs.of(codes.widths());
    this.outputs = rows.design().outputs();
  }

  /**
   * The best pairs, at most so many as the settings say.
   *
   * @param main features of the fitted model
   * @param fit of the model
   * @return steps to be added to the encoding of codes
   */
  List<Cross> choose(Encoding main, LogisticFit fit) {
    if (pairs.count() == 0) {
      return List.of();
    }
    double[] classWeights = ClassFactors.of(rows.extent(), settings.classWeights());
    double maxClassWeight = Arrays.stream(classWeights).max().orElse(1);
    double scale = Scales.of(rows.extent(), maxClassWeight).weight();
    PairSums pass =
        new PairSums(
            rows.design(),
            main.compileOver(rows.encoding()),
            SlotLayout.of(main),
            new LogisticModel(fit.coefficients(), fit.intercepts()),
            codes.encoding().compileOver(rows.encoding()),
            pairs,
            classWeights,
            scale,
            Math.min(1, MOST_TERMS / rows.extent().rows() / pairs.count()));
    return best(rows.sum(pass::sums), scale);
  }

  private List<Cross> best(long[] sums, double scale) {
    double[] worth = new double[pairs.count()];
    for (int pair = 0; pair < worth.length; pair++) {
      worth[pair] = worth(pair, sums, scale);
    }
    return IntStream.range(0, worth.length)
        .filter(pair -> worth[pair] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble(pair -> -worth[pair]))
        .map(pair -> cross(pair, sums))
        .filter(Objects::nonNull)
        .limit(settings.forms().interactions())
        .toList();
  }

  /** By how much the loss falls in total, each fold tried with what the other folds say. */
  private double worth(int pair, long[] sums, double scale) {
    int stride = PairSums.stride(outputs);
    double worth = 0;
    for (int cell = pairs.starts()[pair]; cell < pairs.starts()[pair + 1]; cell++) {
      for (int k = 0; k < outputs; k++) {
        worth += worth(sums, cell * stride + 2 * k, scale);
      }
    }
    return worth;
  }

  private double worth(long[] sums, int first, double scale) {
    long slopes = 0;
    long curvatures = 0;
    for (int fold = 0; fold < PairSums.FOLDS; fold++) {
      slopes += sums[first + fold * 2 * outputs];
      curvatures += sums[first + fold * 2 * outputs + 1];
    }
    double smoothing = Math.max(1, settings.forms().smoothing());
    double worth = 0;
    for (int fold = 0; fold < PairSums.FOLDS; fold++) {
      double slope = sums[first + fold * 2 * outputs] / scale;
      double curvature = sums[first + fold * 2 * outputs + 1] / scale;
      double step = (slopes / scale - slope) / (curvatures / scale - curvature + smoothing);
      worth += step * slope - step * step * curvature / 2;
    }
    return worth;
  }

  /** The cells with enough rows; null where there are none. */
  private Cross cross(int pair, long[] sums) {
    int counts = pairs.cells() * PairSums.stride(outputs);
    int width = pairs.widths()[pairs.right()[pair]];
    Step left = codes.step(pairs.left()[pair]);
    Step right = codes.step(pairs.right()[pair]);
    List<Cross.Cell> cells = new ArrayList<>();
    for (int cell = pairs.starts()[pair]; cell < pairs.starts()[pair + 1]; cell++) {
      if (sums[counts + cell] >= FEWEST_ROWS) {
        int i = (cell - pairs.starts()[pair]) / width;
        int j = (cell - pairs.starts()[pair]) % width;
        String text = left.categories().get(i) + " & " + right.categories().get(j);
        cells.add(new Cross.Cell(i, j, text));
      }
    }
    return cells.isEmpty() ? null : codes.cross(left, right, cells);
  }
}
