package leat.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import leat.model.PortableModel;

/** Mean contributions over rows. */
final class Contributions {
  /** Steps that are not too many; a forest of a hundred deep trees takes a million for a row. */
  private static final long MOST_WORK = 200_000_000;

  private static final int FEWEST_ROWS = 50;

  private final PortableModel model;
  private final Attribution attribution;

  Contributions(PortableModel model, Attribution attribution) {
    this.model = model;
    this.attribution = attribution;
  }

  /** Of the first rows, as many as are not too much work. */
  GlobalShap of(List<SampleRow> rows) {
    int[] outcomes =
        IntStream.range(model.classes().size() == 2 ? 1 : 0, model.classes().size()).toArray();
    long most = MOST_WORK / Math.max(1, attribution.work() * outcomes.length);
    int count = (int) Math.min(rows.size(), Math.max(FEWEST_ROWS, most));
    double[][] means =
        IntStream.of(outcomes)
            .parallel()
            .mapToObj(k -> means(rows.subList(0, count), k))
            .toArray(double[][]::new);
    return new GlobalShap(
        attribution.space(),
        count,
        IntStream.of(outcomes).mapToObj(model.classes()::get).toList(),
        IntStream.of(outcomes).mapToObj(attribution::base).toList(),
        columns(means));
  }

  private double[] means(List<SampleRow> rows, int k) {
    Explainer explainer = attribution.explainer();
    double[] contributions = new double[attribution.columns().size()];
    double[] sums = new double[contributions.length];
    double weight = 0;
    for (SampleRow row : rows) {
      explainer.row(row.values()).columns(k, contributions);
      weight += row.weight();
      for (int column = 0; column < sums.length; column++) {
        sums[column] += row.weight() * Math.abs(contributions[column]);
      }
    }
    for (int column = 0; column < sums.length; column++) {
      sums[column] /= weight;
    }
    return sums;
  }

  private List<ColumnShap> columns(double[][] means) {
    List<ColumnShap> columns = new ArrayList<>();
    for (int column = 0; column < attribution.columns().size(); column++) {
      List<Double> byOutcome = new ArrayList<>();
      for (double[] ofOutcome : means) {
        byOutcome.add(ofOutcome[column]);
      }
      double value = byOutcome.stream().mapToDouble(Double::doubleValue).sum();
      columns.add(new ColumnShap(attribution.columns().get(column), value, byOutcome));
    }
    columns.sort(Comparator.comparingDouble(shap -> -shap.value()));
    return columns;
  }
}
