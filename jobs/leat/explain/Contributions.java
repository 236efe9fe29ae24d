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
  private static final int CHUNK = 50;

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
    double[][] means = means(rows.subList(0, count), outcomes);
    return new GlobalShap(
        attribution.space(),
        count,
        IntStream.of(outcomes).mapToObj(model.classes()::get).toList(),
        IntStream.of(outcomes).mapToObj(attribution::base).toList(),
        columns(means));
  }

  /** By outcome, then column: sums of chunks, added up in the order of the rows. */
  private double[][] means(List<SampleRow> rows, int[] outcomes) {
    int chunks = (rows.size() + CHUNK - 1) / CHUNK;
    List<double[][]> ofChunks =
        IntStream.range(0, chunks)
            .mapToObj(c -> rows.subList(c * CHUNK, Math.min(rows.size(), (c + 1) * CHUNK)))
            .toList()
            .parallelStream()
            .map(chunk -> sums(chunk, outcomes))
            .toList();
    double weight = rows.stream().mapToDouble(SampleRow::weight).sum();
    double[][] means = new double[outcomes.length][attribution.columns().size()];
    for (double[][] sums : ofChunks) {
      for (int outcome = 0; outcome < outcomes.length; outcome++) {
        for (int column = 0; column < sums[outcome].length; column++) {
          means[outcome][column] += sums[outcome][column] / weight;
        }
      }
    }
    return means;
  }

  private double[][] sums(List<SampleRow> rows, int[] outcomes) {
    Explainer explainer = attribution.explainer();
    double[] contributions = new double[attribution.columns().size()];
    double[][] sums = new double[outcomes.length][contributions.length];
    for (SampleRow row : rows) {
      explainer.row(row.values());
      for (int outcome = 0; outcome < outcomes.length; outcome++) {
        explainer.columns(outcomes[outcome], contributions);
        for (int column = 0; column < contributions.length; column++) {
          sums[outcome][column] += row.weight() * Math.abs(contributions[column]);
        }
      }
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
