package leat.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import leat.model.PortableModel;
import leat.model.Score;
import leat.model.Scorer;

/** Typical and wrong predictions, the same ones for the same rows, with their reasons. */
final class ChosenRows {
  private static final int OF_EACH = 10;

  private final PortableModel model;
  private final Explainer explainer;
  private final int top;

  ChosenRows(PortableModel model, Attribution attribution, int top) {
    this.model = model;
    this.explainer = attribution.explainer();
    this.top = top;
  }

  private record Scored(SampleRow row, Score score) {
    private boolean isRight() {
      return row.label() == score.decision();
    }

    private double ofLabel() {
      return score.probabilities()[row.label()];
    }

    private double ofOutcome() {
      double[] probabilities = score.probabilities();
      return probabilities[probabilities.length == 2 ? 1 : score.decision()];
    }
  }

  /** Typical ones by their score, then wrong ones, the worst first. */
  List<RowReasons> of(List<SampleRow> rows) {
    Scorer scorer = Scorer.of(model);
    List<Scored> scored =
        rows.stream().map(row -> new Scored(row, scorer.scoreTyped(row.values()))).toList();
    List<RowReasons> chosen = new ArrayList<>();
    typical(scored).forEach(one -> chosen.add(reasons(RowReasons.Choice.TYPICAL, one)));
    wrong(scored).forEach(one -> chosen.add(reasons(RowReasons.Choice.WRONG, one)));
    return chosen;
  }

  /** In the middle of each tenth of the rows that were decided rightly, in the order of scores. */
  private List<Scored> typical(List<Scored> scored) {
    boolean isBinary = model.classes().size() == 2;
    List<Scored> right =
        scored.stream()
            .filter(Scored::isRight)
            .sorted(
                Comparator.comparingInt((Scored s) -> isBinary ? 0 : s.score().decision())
                    .thenComparingDouble(Scored::ofOutcome)
                    .thenComparingLong(s -> s.row().id()))
            .toList();
    int count = Math.min(OF_EACH, right.size());
    List<Scored> typical = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      typical.add(right.get((int) ((2L * i + 1) * right.size() / (2 * count))));
    }
    return typical;
  }

  private static List<Scored> wrong(List<Scored> scored) {
    return scored.stream()
        .filter(one -> !one.isRight())
        .sorted(
            Comparator.comparingDouble(Scored::ofLabel).thenComparingLong(one -> one.row().id()))
        .limit(OF_EACH)
        .toList();
  }

  private RowReasons reasons(RowReasons.Choice choice, Scored one) {
    return new RowReasons(
        choice,
        one.row().id(),
        model.classes().get(one.row().label()),
        model.classes().get(one.score().decision()),
        explainer.row(one.row().values()).reasons(top));
  }
}
