package leat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import leat.fairness.ColumnFairness;
import leat.fairness.Estimate;
import leat.fairness.FourFifths;
import leat.fairness.GroupFairness;
import leat.metrics.BinaryMetrics;
import leat.metrics.Metrics;
import leat.metrics.ScoredRows;
import leat.metrics.Segment;
import org.junit.jupiter.api.Test;

class GroupTablesTest {
  private static final Estimate FIFTH = new Estimate(0.2, 0.15, 0.25);

  @Test
  void showsEachGroupAndWhatLiesBetweenThem() {
    ColumnFairness sex =
        new ColumnFairness(
            "sex",
            1_203,
            "Male",
            List.of(group("Male", 1_200, null), group("<b>", 3, "fewer than 100 rows")),
            FIFTH,
            new Estimate(0.75, 0.7, 0.81),
            FIFTH,
            null,
            FourFifths.BROKEN,
            List.of("Female is selected at 0.150", "The ratio is broken"));
    assertThat(FairnessTable.card(sex).html())
        .contains("Fairness by sex")
        .contains("Female is selected at 0.150. The ratio is broken.")
        .contains("<td class=\"number\">1,200</td>")
        .contains("0.2000<small>0.1500 to 0.2500</small>")
        .contains("&lt;b&gt;<small>not compared: fewer than 100 rows</small>")
        .contains(
            "Demographic parity ratio</th>\n<td class=\"number\">0.7500<small>0.7000 to 0.8100")
        .contains("Equalized odds difference</th>\n<td class=\"number\">–</td>");
  }

  private static GroupFairness group(String value, long rows, String leftOut) {
    return new GroupFairness(
        value, rows, 1, leftOut, FIFTH, null, FIFTH, FIFTH, FIFTH, FIFTH, FIFTH);
  }

  @Test
  void saysWhatIsNotComputedWithoutAnEmptyTable() {
    assertThat(FairnessTable.card(ColumnFairness.notComputed("sex", 18, 3)).html())
        .contains("Not computed: the label has 3 classes")
        .doesNotContain("<table");
  }

  @Test
  void showsTheFiguresOfEachSegment() {
    // of one pair, in order
    Metrics metrics =
        BinaryMetrics.of(new ScoredRows(new double[] {0.9, 0.4}, new byte[] {1, 0}), 0.5);
    List<Segment> segments = List.of(new Segment("age", "from 48", 2, metrics));
    assertThat(SegmentTable.card(segments).html())
        .contains("<th scope=\"row\">age: from 48</th>\n<td class=\"number\">2</td>")
        .contains("<td class=\"number\">1.0000</td>");
  }
}
