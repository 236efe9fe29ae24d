package leat.train.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import leat.SparkForTests;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

class SparkPassesTest {
  private static final Layout LAYOUT = new Layout(TreeRowsForTests.CODES, 1);

  /** Spark ends the process of an executor that an OutOfMemoryError reaches; here, that is ours. */
  @Test
  void aFullHeapFailsThePassAndEndsNothingElse() {
    Objective greedy =
        block -> {
          throw new OutOfMemoryError("Java heap space");
        };
    SparkRows rows = new SparkRows(blocks());
    try (SparkPasses passes = rows.passes(greedy, LAYOUT)) {
      assertThatThrownBy(() -> passes.sum(root()))
          .hasRootCauseInstanceOf(HeapIsFull.class)
          .hasRootCauseMessage("java.lang.OutOfMemoryError: Java heap space");
    }
    Objective modest = LogLoss.of(TreeRowsForTests.totals(rows(), 2), 0.1, 3);
    try (SparkPasses passes = rows.passes(modest, LAYOUT)) {
      assertThat(passes.sum(root())).contains(0L);
    }
    rows.close();
  }

  private static CodeBlock rows() {
    return TreeRowsForTests.rows(50, 2);
  }

  private static JavaRDD<CodeBlock> blocks() {
    return JavaSparkContext.fromSparkContext(SparkForTests.session().sparkContext())
        .parallelize(List.of(rows()), 1);
  }

  private static TreePass root() {
    return new TreePass(
        0, List.of(), new PartialTree(), new int[] {0}, new int[][] {{0, 1, 2, 3, 4}}, true);
  }
}
