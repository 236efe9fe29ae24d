package leat.register;

import java.util.ArrayList;
import java.util.List;
import leat.contract.Column;
import leat.gate.Latency;
import leat.gate.Latency.Timed;
import leat.model.PortableModel;
import leat.model.Scorer;

/**
 * How long models take for a record.
 *
 * @param candidate median microseconds of the new model
 * @param champion likewise of the model in production; null where it was not asked
 */
record ScoringTimes(double candidate, Double champion) {

  /**
   * Measures both on the same rows.
   *
   * @param champion or null
   */
  static ScoringTimes of(Candidate candidate, PortableModel champion) {
    List<Timed> timed = new ArrayList<>();
    timed.add(new Timed(Scorer.of(candidate.model()), candidate.drawn()));
    if (champion != null) {
      timed.add(new Timed(Scorer.of(champion), as(candidate, champion)));
    }
    double[] micros = Latency.micros(timed);
    return new ScoringTimes(micros[0], champion == null ? null : micros[1]);
  }

  /** The rows in the order of another model's contract. */
  private static List<Object[]> as(Candidate candidate, PortableModel champion) {
    List<String> names = candidate.model().columns().columns().stream().map(Column::name).toList();
    int[] places =
        champion.columns().columns().stream().mapToInt(c -> names.indexOf(c.name())).toArray();
    return candidate.drawn().stream().map(row -> picked(row, places)).toList();
  }

  private static Object[] picked(Object[] row, int[] places) {
    Object[] picked = new Object[places.length];
    for (int i = 0; i < places.length; i++) {
      picked[i] = places[i] < 0 ? null : row[places[i]];
    }
    return picked;
  }
}
