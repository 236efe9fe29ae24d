package leat.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leat.contract.CanonicalText;

/**
 * Makes the difference of two models of what was counted.
 *
 * @param pair the models
 * @param notes what a reader must know
 */
public record DiffReport(ModelPair pair, List<String> notes) {
  private static final int SEGMENTS = 20;

  /** The difference. */
  public PredictionDiff of(DiffTally tally) {
    Optional<Blame> blame = Blame.of(pair);
    List<String> all = new ArrayList<>(notes);
    if (blame.isEmpty()) {
      all.add("one of the models cannot be explained, so causes are not known");
    }
    PredictionDiff.Causes causes =
        blame
            .map(found -> found.causes(tally))
            .orElse(new PredictionDiff.Causes(null, 0, 0, null, List.of()));
    if (blame.isPresent() && causes.space() == null) {
      all.add(
          "contributions of the two kinds of models do not compare: one adds up margins, the other"
              + " probabilities");
    }
    return new PredictionDiff(
        PredictionDiff.FORMAT,
        PredictionDiff.VERSION,
        pair.fromVersion(),
        pair.toVersion(),
        tally.changes.rows(),
        pair.from().classes(),
        pair.from().threshold(),
        pair.to().threshold(),
        decisions(tally),
        tally.changes.scores(),
        segments(tally),
        causes,
        tally.examples().stream().map(row -> example(row, blame)).toList(),
        List.copyOf(all));
  }

  private PredictionDiff.Decisions decisions(DiffTally tally) {
    List<String> classes = pair.from().classes();
    List<PredictionDiff.Turn> turns = new ArrayList<>();
    long changed = 0;
    long right = 0;
    for (int k = 0; k < classes.size(); k++) {
      for (int j = 0; j < classes.size(); j++) {
        if (k != j && tally.turns[k][j] > 0) {
          changed += tally.turns[k][j];
          right += tally.rightTurns[k][j];
          turns.add(
              new PredictionDiff.Turn(
                  classes.get(k), classes.get(j), tally.turns[k][j], tally.rightTurns[k][j]));
        }
      }
    }
    turns.sort(Comparator.comparingLong(PredictionDiff.Turn::rows).reversed());
    return new PredictionDiff.Decisions(
        changed, tally.byThreshold, right, tally.nowWrong, List.copyOf(turns));
  }

  private List<PredictionDiff.Segment> segments(DiffTally tally) {
    List<PredictionDiff.Segment> segments = new ArrayList<>();
    List<String> names = pair.segments();
    for (int i = 0; i < names.size(); i++) {
      segments.addAll(tally.segments[i].of(names.get(i)));
    }
    segments.sort(SegmentTally.order());
    return List.copyOf(segments.subList(0, Math.min(SEGMENTS, segments.size())));
  }

  private PredictionDiff.Example example(RowDiff row, Optional<Blame> blame) {
    List<String> classes = pair.from().classes();
    Map<String, String> values = new LinkedHashMap<>();
    for (String column : pair.read()) {
      values.put(column, CanonicalText.of(row.typed()[pair.position(column)]));
    }
    return new PredictionDiff.Example(
        row.id(),
        row.label() < 0 ? null : classes.get(row.label()),
        classes.get(row.from().decision()),
        classes.get(row.to().decision()),
        row.from().probabilities()[row.outcome()],
        row.to().probabilities()[row.outcome()],
        values,
        blame.map(found -> found.reasons(row)).orElse(List.of()));
  }
}
