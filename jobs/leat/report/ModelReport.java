package leat.report;

import leat.metrics.Curves;

/**
 * What the pages of one model are made from.
 *
 * @param facts where it comes from, and how it was made
 * @param metrics figures of each part
 * @param curves of the judged part: test, else validation, else training
 * @param counts the judged rows by score; null with more than two classes, or where not known
 */
public record ModelReport(
    ModelFacts facts, PartMetrics metrics, Curves curves, ScoreCounts counts) {

  /** The page, complete in itself; the same bytes for the same record. */
  public String html() {
    return new ModelPage(this).html();
  }
}
