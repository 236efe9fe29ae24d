package leat.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplainTest {
  private static final Explain EXPLAIN = Explain.of(MarketingModel.MODEL);
  private static final Object[] ROW = {"c1", 50, "technician", null};

  @Test
  void namesTheSlotsOfARow() {
    assertThat(EXPLAIN.slots(ROW))
        .containsExactly(
            Map.entry("age", 1.0),
            Map.entry("age is missing", 0.0),
            Map.entry("occupation=admin.", 0.0),
            Map.entry("occupation=technician", 1.0));
  }

  @Test
  void equalVectorsHaveNoDifference() {
    assertThat(EXPLAIN.firstDifference(ROW, new double[] {1 + 1e-10, 0, 0, 1})).isEmpty();
  }

  @Test
  void namesColumnAndStepsWhereVectorsPart() {
    assertThat(EXPLAIN.firstDifference(ROW, new double[] {1, 0, 1, 0}))
        .map(SlotDifference::describe)
        .hasValue(
            "column occupation, feature occupation=admin. (CategoryOf occupation:text >"
                + " ImputeCategory occupation:imputed > OneHot occupation): expected 0.0,"
                + " found 1.0");
  }
}
