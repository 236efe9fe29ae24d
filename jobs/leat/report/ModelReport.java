package leat.report;

import java.util.List;
import java.util.Optional;
import leat.explain.Explanation;
import leat.fairness.ColumnFairness;
import leat.metrics.Curves;
import leat.metrics.Segment;

/**
 * What the pages of one model are made from; {@link ReportFiles} has it as it is stored.
 *
 * @param facts where it comes from, and how it was made
 * @param metrics figures of each part
 * @param curves of the judged part: test, else validation, else training
 * @param segments figures of test rows by the values of columns; may be empty
 * @param fairness how differently groups of test rows are treated; may be empty
 * @param explanation what predictions are owed to; null where that is not known
 * @param release what came of it at the gate; null before it was there
 */
public record ModelReport(
    ModelFacts facts,
    PartMetrics metrics,
    Curves curves,
    List<Segment> segments,
    List<ColumnFairness> fairness,
    Explanation explanation,
    Release release) {
  /** Copies the lists. */
  public ModelReport {
    segments = List.copyOf(segments);
    fairness = List.copyOf(fairness);
  }

  /** What each threshold decides; none with more than two classes, or from older files. */
  Optional<ThresholdSteps> steps() {
    return curves.classes().size() > 1
        ? Optional.empty()
        : Optional.ofNullable(curves.classes().get(0).scoreCounts()).map(ThresholdSteps::of);
  }

  /** The same model, after the gate. */
  public ModelReport with(Release gate) {
    return new ModelReport(facts, metrics, curves, segments, fairness, explanation, gate);
  }

  /** The page, complete in itself; the same bytes for the same record. */
  public String html() {
    return new ModelPage(this).html();
  }

  /** The model card, in Markdown. */
  public String card() {
    return new ModelCard(this).markdown();
  }
}
