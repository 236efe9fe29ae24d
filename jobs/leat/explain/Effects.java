package leat.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leat.contract.CanonicalText;
import leat.model.NumberOf;
import leat.model.PortableModel;
import leat.model.RowValue;

/** Partial dependence: what the model says on average if every row had the same value. */
final class Effects {
  /** Means of a few hundred rows are good to a percent or so, and cost a few hundred scores. */
  private static final int MOST_ROWS = 500;

  private static final int MOST_POINTS = 20;

  private final PortableModel model;
  private final List<SampleRow> rows;
  private final Rescoring rescoring;

  Effects(PortableModel model, List<SampleRow> rows, Rescoring rescoring) {
    this.model = model;
    this.rows = rows;
    this.rescoring = rescoring;
  }

  /** Of each column, in this order. */
  List<FeatureEffect> of(List<ColumnUse> columns) {
    return columns.parallelStream().map(this::effect).toList();
  }

  private FeatureEffect effect(ColumnUse column) {
    Map<Object, Double> weights = new HashMap<>();
    double missing = 0;
    double total = 0;
    for (SampleRow row : rows) {
      Object value = row.values()[column.position()];
      total += row.weight();
      if (value == null) {
        missing += row.weight();
      } else {
        weights.merge(value, row.weight(), Double::sum);
      }
    }
    List<EffectPoint> points = new ArrayList<>();
    Map<Object, Double> chosen = column.isCategory() ? frequent(weights) : places(column, weights);
    for (Map.Entry<Object, Double> entry : chosen.entrySet()) {
      points.add(point(column, entry.getKey(), entry.getValue() / total));
    }
    if (missing > 0) {
      points.add(point(column, null, missing / total));
    }
    FeatureEffect.Kind kind =
        column.isCategory() ? FeatureEffect.Kind.CATEGORY : FeatureEffect.Kind.NUMBER;
    return new FeatureEffect(column.column().name(), kind, points);
  }

  private static Map<Object, Double> frequent(Map<Object, Double> weights) {
    Map<Object, Double> frequent = new LinkedHashMap<>();
    weights.entrySet().stream()
        .sorted(
            Map.Entry.<Object, Double>comparingByValue()
                .reversed()
                .thenComparing(entry -> CanonicalText.of(entry.getKey())))
        .limit(MOST_POINTS)
        .forEach(entry -> frequent.put(entry.getKey(), entry.getValue()));
    return frequent;
  }

  /** Values that part the rows in equal shares, with the weight above the one before. */
  private Map<Object, Double> places(ColumnUse column, Map<Object, Double> weights) {
    RowValue.OfNumber number = number(column);
    TreeMap<Object, Double> sorted =
        new TreeMap<>(Comparator.comparingDouble(value -> number(number, column, value)));
    sorted.putAll(weights);
    if (sorted.size() <= MOST_POINTS) {
      return sorted;
    }
    double total = sorted.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<Object, Double> places = new LinkedHashMap<>();
    Object last = null;
    double seen = 0;
    double given = 0;
    for (Map.Entry<Object, Double> entry : sorted.entrySet()) {
      seen += entry.getValue();
      if (seen / total >= quantile(places.size()) && places.size() < MOST_POINTS) {
        last = entry.getKey();
        places.put(last, seen - given);
        given = seen;
      }
    }
    places.merge(last, total - given, Double::sum);
    return places;
  }

  /** From the first hundredth to the last. */
  private static double quantile(int point) {
    return 0.01 + 0.98 * point / (MOST_POINTS - 1);
  }

  private RowValue.OfNumber number(ColumnUse column) {
    return NumberOf.value(model.columns(), column.column().name());
  }

  private double number(RowValue.OfNumber number, ColumnUse column, Object value) {
    Object[] typed = new Object[model.columns().columns().size()];
    typed[column.position()] = value;
    return number.of(typed);
  }

  private EffectPoint point(ColumnUse column, Object value, double share) {
    int count = Math.min(rows.size(), MOST_ROWS);
    double[][] scores = rescoring.probabilities(column, row -> value, count);
    List<Double> means = new ArrayList<>();
    for (int k = scores.length == 2 ? 1 : 0; k < scores.length; k++) {
      means.add(mean(scores[k]));
    }
    Double place =
        value == null || column.isCategory() ? null : number(number(column), column, value);
    return new EffectPoint(CanonicalText.of(value), place, share, means);
  }

  private double mean(double[] scores) {
    double sum = 0;
    double weight = 0;
    for (int row = 0; row < scores.length; row++) {
      sum += rows.get(row).weight() * scores[row];
      weight += rows.get(row).weight();
    }
    return sum / weight;
  }
}
