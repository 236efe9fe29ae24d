package leat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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

  @Test
  void namesWhatTreesOweToEachSlot() {
    Encoding encoding =
        new Encoding(
            List.of(
                new NumberOf("age", "age:number"),
                new ImputeNumber("age:number", 40, "age:years"),
                new CategoryOf("occupation", "occupation:text"),
                new OneHot("occupation:text", List.of("admin.", "technician"), "occupation"),
                new CodeNumber("occupation", List.of(2.0, 0.0), 1, "occupation:rank")),
            List.of("age:years", "occupation:rank"));
    DecisionTree stump =
        new DecisionTree(
            new int[] {1, -1, -1},
            new double[] {0.5, 0, 0},
            new int[] {2, 0, 0},
            new double[] {3, 0, 0},
            new long[] {9, 4, 5},
            new double[] {-0.25, 1, -2});
    PortableModel model =
        PortableModel.of(
            MarketingModel.MODEL.columns(),
            List.of("no", "yes"),
            encoding,
            new BoostedTrees(2, List.of(List.of(stump))),
            0.5,
            Map.of());

    assertThat(Explain.of(model).contributions(ROW, 1))
        .containsExactly(
            Map.entry("age:years", 0.0),
            Map.entry("occupation:rank", 1.25),
            Map.entry(Explain.ROOT, -0.25));
    assertThat(EXPLAIN.contributions(ROW, 1)).isEmpty();
  }

  @Test
  void treesTakeNumbersOnly() {
    BoostedTrees trees =
        new BoostedTrees(
            4,
            List.of(
                List.of(
                    new DecisionTree(
                        new int[] {-1},
                        new double[1],
                        new int[1],
                        new double[1],
                        new long[1],
                        new double[1]))));
    PortableModel marketing = MarketingModel.MODEL;

    assertThatThrownBy(
            () ->
                PortableModel.of(
                    marketing.columns(),
                    marketing.classes(),
                    marketing.encoding(),
                    trees,
                    0.5,
                    Map.of()))
        .hasMessage("Invalid estimator: trees take numbers, found codes");
  }
}
