package leat.report;

import java.util.List;
import leat.fairness.ColumnFairness;
import leat.metrics.Curves;
import leat.metrics.Segment;

/**
 * What the page of one model shows.
 *
 * @param pipeline its name
 * @param version the model's version, or the run it comes from
 * @param created ISO-8601, UTC
 * @param label the column that is predicted
 * @param metrics figures of each part
 * @param curves of the judged part: test, else validation, else training
 * @param coefficients any number, in any order; empty where the model has none
 * @param importances one for each feature of a model of trees; empty for others
 * @param training how it was fitted
 * @param rows the jobs through which the rows went, in order
 * @param features what became of each column
 * @param split rows of each part
 * @param segments figures of test rows by the values of columns; may be empty
 * @param fairness how differently groups of test rows are treated; may be empty
 */
public record ModelReport(
    String pipeline,
    String version,
    String created,
    String label,
    PartMetrics metrics,
    Curves curves,
    List<Coefficient> coefficients,
    List<Importance> importances,
    Training training,
    List<JobRows> rows,
    List<FeatureDecision> features,
    SplitSizes split,
    List<Segment> segments,
    List<ColumnFairness> fairness) {

  /** Copies the lists. */
  public ModelReport {
    coefficients = List.copyOf(coefficients);
    importances = List.copyOf(importances);
    rows = List.copyOf(rows);
    features = List.copyOf(features);
    segments = List.copyOf(segments);
    fairness = List.copyOf(fairness);
  }

  /** The page, complete in itself; the same bytes for the same record. */
  public String html() {
    return new ModelPage(this).html();
  }
}
