package leat.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import leat.metrics.ScoredRows;
import org.junit.jupiter.api.Test;

class HeldOutTest {
  @Test
  void isTheSameForRowsInAnyOrder() {
    Random random = new Random(1);
    int count = 500;
    double[] scores = random.ints(count, 0, 40).mapToDouble(i -> i / 40.0).toArray();
    double[] weights = random.doubles(count, 0.1, 3).toArray();
    List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    HeldOut expected = HeldOut.of(rows(order, scores, weights));
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(order, random);
      HeldOut found = HeldOut.of(rows(order, scores, weights));
      assertThat(found.scores()).isEqualTo(expected.scores());
      assertThat(found.positives()).isEqualTo(expected.positives());
      assertThat(found.negatives()).isEqualTo(expected.negatives());
    }
    assertThat(expected.groups()).isEqualTo(40);
  }

  private static ScoredRows rows(List<Integer> order, double[] scores, double[] weights) {
    byte[] labels = new byte[scores.length];
    double[] ordered = new double[scores.length];
    double[] ofRow = new double[scores.length];
    for (int at = 0; at < labels.length; at++) {
      int row = order.get(at);
      ordered[at] = scores[row];
      ofRow[at] = weights[row];
      labels[at] = (byte) (row % 3 == 0 ? 1 : 0);
    }
    return new ScoredRows(ordered, labels, ofRow);
  }

  @Test
  void addsUpRowsWhoseOtherScoreIsTheSame() {
    HeldOut rows = new HeldOut(new double[] {0.1, 0.2, 0.6}, new double[] {1, 2, 3}, new double[3]);
    HeldOut pooled = rows.by(p -> p < 0.5 ? 0.25 : 0.75);
    assertThat(pooled.scores()).containsExactly(0.25, 0.75);
    assertThat(pooled.positives()).containsExactly(3, 3);
  }
}
