package leat.onnx;

import java.util.List;
import leat.model.Bins;
import leat.model.Cross;
import leat.model.Cyclic;
import leat.model.Piecewise;

/** Bins, places among knots, waves and crosses. */
final class Forms {
  private Forms() {}

  /** How many cuts are at or below the number, -1 where it is missing. */
  static Tensor bin(Bins step, Tensor x) {
    Tensor count = x.isAtLeast(x.graph().constant(Constants.doubles(array(step.cuts())))).count();
    return x.isNaN().choose(x.graph().integer(-1), count);
  }

  /** 0 at the first knot and below, the last knot's index there and above, -1 where missing. */
  static Tensor position(Piecewise step, Tensor x) {
    Graph graph = x.graph();
    double[] knots = array(step.knots());
    int last = knots.length - 1;
    Tensor low = x.isAtLeast(graph.constant(Constants.doubles(knots))).count().plus(-1);
    double[] widths = new double[knots.length + 1];
    double[] starts = new double[knots.length + 1];
    for (int i = 0; i < widths.length; i++) {
      starts[i] = i <= last ? knots[i] : 0;
      widths[i] = i < last ? knots[i + 1] - knots[i] : 1;
    }
    Tensor share =
        x.minus(low.in(Constants.doubles(starts))).over(low.in(Constants.doubles(widths)));
    Tensor between = low.toDouble().plus(share);
    Tensor fromBelow = x.isAtMost(graph.number(knots[0])).choose(graph.number(0), between);
    Tensor inside = x.isAtLeast(graph.number(knots[last])).choose(graph.number(last), fromBelow);
    return x.isNaN().choose(graph.number(-1), inside);
  }

  /**
   * The sine or cosine, rounded. onnxruntime has no cosine of doubles; 1 - 2 sin(a / 2)^2 is as
   * exact, since the rounding is to 2^-30.
   */
  static Tensor wave(Cyclic step, Tensor x) {
    Graph graph = x.graph();
    Tensor angle = x.times(graph.number(step.factor()));
    Tensor wave = step.wave() == Cyclic.Wave.SIN ? graph.node("Sin", angle) : cosine(angle);
    Tensor steps = graph.number(Cyclic.STEPS);
    return graph.node("Round", wave.times(steps)).over(steps);
  }

  private static Tensor cosine(Tensor angle) {
    Graph graph = angle.graph();
    Tensor half = graph.node("Sin", angle.times(graph.number(0.5)));
    return graph.number(1).minus(graph.number(2).times(half.times(half)));
  }

  /**
   * The code of a pair, by one key for both: no pair with a code below 0 has the key of a cell.
   *
   * @param columns how many codes the right one has
   */
  static Tensor cross(Cross step, Tensor left, Tensor right, int columns) {
    List<Cross.Cell> cells = step.cells();
    long width = Math.max(columns, cells.stream().mapToInt(Cross.Cell::right).max().orElse(0) + 1);
    long[] keys = new long[cells.size()];
    long[] codes = new long[cells.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = cells.get(i).left() * (width + 1) + cells.get(i).right() + 1;
      codes[i] = i;
    }
    Tensor key = left.times(width + 1).plus(right).plus(1);
    return Lookup.of(Constants.longs(keys), codes, -1, key);
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
