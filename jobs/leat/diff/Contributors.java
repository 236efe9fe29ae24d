package leat.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import leat.model.Encoding;
import leat.model.Explain;
import leat.model.Feature;
import leat.model.LogisticModel;
import leat.model.PortableModel;
import leat.model.RandomForest;
import leat.model.Step;

/**
 * What columns contribute, by the model's own arithmetic: coefficients times slots, or what the
 * splits of trees moved; slots made of several columns are divided equally.
 */
final class Contributors implements Contributor {
  private final PortableModel model;
  private final Explain explain;
  private final List<String> columns;
  private final int[][] bySlot;

  private Contributors(PortableModel model) {
    this.model = model;
    this.explain = Explain.of(model);
    this.columns = List.copyOf(model.encoding().columns());
    List<int[]> slots = new ArrayList<>();
    for (Feature feature : model.encoding().layout()) {
      int[] own =
          sources(model.encoding(), feature.name()).stream().mapToInt(columns::indexOf).toArray();
      feature.slots().forEach(slot -> slots.add(own));
    }
    this.bySlot = slots.toArray(int[][]::new);
  }

  static Optional<Contributor> of(PortableModel model) {
    return Optional.of(new Contributors(model));
  }

  private static Set<String> sources(Encoding encoding, String value) {
    Step step = encoding.step(value);
    Set<String> sources = new LinkedHashSet<>(step.columns());
    step.values().forEach(input -> sources.addAll(sources(encoding, input)));
    return sources;
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public String space() {
    return model.estimator().uncalibrated() instanceof RandomForest ? "probability" : "margin";
  }

  @Override
  public double base(int k) {
    if (model.estimator().uncalibrated() instanceof LogisticModel logistic) {
      return logistic.intercepts()[logistic.multinomial() ? k : 0];
    }
    Object[] nothing = new Object[model.columns().columns().size()];
    return explain.contributions(nothing, k).get(Explain.ROOT);
  }

  @Override
  public double[] of(Object[] typed, int k) {
    double[] contributions = new double[columns.size()];
    double[] slots = slots(typed, k);
    for (int slot = 0; slot < bySlot.length; slot++) {
      for (int column : bySlot[slot]) {
        contributions[column] += slots[slot] / bySlot[slot].length;
      }
    }
    return contributions;
  }

  private double[] slots(Object[] typed, int k) {
    if (model.estimator().uncalibrated() instanceof LogisticModel logistic) {
      double[] coefficients = logistic.coefficients()[logistic.multinomial() ? k : 0];
      double[] values = values(explain.slots(typed));
      for (int i = 0; i < values.length; i++) {
        values[i] *= coefficients[i];
      }
      return values;
    }
    return Arrays.copyOf(values(explain.contributions(typed, k)), bySlot.length);
  }

  private static double[] values(Map<String, Double> byName) {
    return byName.values().stream().mapToDouble(Double::doubleValue).toArray();
  }
}
