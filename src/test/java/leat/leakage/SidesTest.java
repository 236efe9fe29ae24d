package leat.leakage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SidesTest {
  @Test
  void countsHeldOutRowsThatATrainingRowEquals() {
    Sides sides = new Sides();
    sides.addTraining(7, 1);
    sides.addTraining(8, 2);
    sides.addTraining(7, 0);
    sides.addHeldOut(7, 5);
    sides.addHeldOut(7, 4);
    Sides more = new Sides();
    more.addHeldOut(9, 3);
    more.addHeldOut(8, 6);
    sides.addAll(more);
    Sides.Crossing crossing = sides.crossing();
    assertThat(crossing.heldOut()).isEqualTo(4);
    assertThat(crossing.crossing()).isEqualTo(3);
    assertThat(crossing.distinct()).isEqualTo(3);
    assertThat(crossing.rows()).isEqualTo(7);
    assertThat(crossing.examples()).containsExactly(new long[] {4, 0}, new long[] {5, 0});
  }

  @Test
  void groupsOnBothSidesAreAccused() {
    Sides sides = new Sides();
    for (int row = 0; row < 100; row++) {
      sides.addTraining(row, row);
      sides.addHeldOut(row < 40 ? row : 1_000 + row, 100 + row);
    }
    Finding finding = report(Map.of("group household", sides), new Sides()).findings().get(0);
    assertThat(finding.leak()).isEqualTo(Leak.ENTITY);
    assertThat(finding.figure()).isEqualTo(0.4);
    assertThat(finding.evidence())
        .startsWith(
            "40 % of the validation and test rows (40 of 100) have the same group household as a"
                + " training row");
    assertThat(finding.examples().get(0).shown()).isEqualTo("as training row 0");
  }

  @Test
  void equalRowsAreAccusedUnlessValuesAreFew() {
    Sides copied = new Sides();
    Sides few = new Sides();
    for (int row = 0; row < 100; row++) {
      copied.addTraining(row, row);
      copied.addHeldOut(row < 5 ? row : 1_000 + row, 100 + row);
      few.addTraining(row % 6, row);
      few.addHeldOut(row % 6, 100 + row);
    }
    List<Finding> found = report(Map.of(), copied).findings();
    assertThat(found).extracting(Finding::leak).containsExactly(Leak.IDENTICAL_ROWS);
    assertThat(found.get(0).evidence())
        .startsWith("5.0 % of the validation and test rows (5 of 100 that");
    assertThat(report(Map.of(), few).findings()).isEmpty();
  }

  private static LeakageReport report(Map<String, Sides> entities, Sides identical) {
    Sampled none = Sampled.rows(0, row -> null);
    return new LeakageScan(none.sample(), 1, Verdicts.WARN).report(entities, identical);
  }
}
