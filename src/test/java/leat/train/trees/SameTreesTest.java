package leat.train.trees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leat.SparkForTests;
import leat.config.BoostingSettings;
import leat.config.ClassWeights;
import leat.config.ForestSettings;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same trees to the last bit, however rows are divided and ordered, and wherever they are. */
class SameTreesTest {
  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void boostingDoesNotDependOnBlocksAndOrder(int classes) {
    CodeBlock rows = TreeRowsForTests.rows(3000, classes);
    String one = boosted(new LocalRows(List.of(rows)), rows, classes);
    for (int blocks : new int[] {1, 2, 4, 16}) {
      LocalRows divided = new LocalRows(TreeRowsForTests.shuffled(rows, blocks, blocks));
      assertThat(boosted(divided, rows, classes)).as(blocks + " blocks").isEqualTo(one);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void boostingInSparkGrowsTheTreesOfTheDriver(int classes) {
    CodeBlock rows = TreeRowsForTests.rows(1000, classes);
    String local = boosted(new LocalRows(List.of(rows)), rows, classes);
    try (SparkRows inSpark = inSpark(TreeRowsForTests.shuffled(rows, 3, 7))) {
      assertThat(boosted(inSpark, rows, classes)).isEqualTo(local);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void forestsDoNotDependOnBlocksAndOrder(int classes) {
    CodeBlock rows = TreeRowsForTests.rows(2000, classes);
    String one = forest(new LocalRows(List.of(rows)), rows, classes);
    for (int blocks : new int[] {2, 4, 16}) {
      LocalRows divided = new LocalRows(TreeRowsForTests.shuffled(rows, blocks, blocks));
      assertThat(forest(divided, rows, classes)).as(blocks + " blocks").isEqualTo(one);
    }
    try (SparkRows inSpark = inSpark(TreeRowsForTests.shuffled(rows, 3, 7))) {
      assertThat(forest(inSpark, rows, classes)).isEqualTo(one);
    }
  }

  private static String boosted(RowSource source, CodeBlock rows, int classes) {
    BoostingSettings settings =
        new BoostingSettings(8, 0.2, 12, 6, 10, 0.5, 0.6, 255, 3, 5, ClassWeights.NONE);
    BoostedFit fit =
        new Boosting(
                source, TreeRowsForTests.totals(rows, classes), TreeRowsForTests.CODES, settings)
            .fit();
    return fit.loss() + text(fit.trees().stream().flatMap(List::stream));
  }

  private static String forest(RowSource source, CodeBlock rows, int classes) {
    ForestSettings settings = new ForestSettings(4, 6, 3, null, true, 255, 5, ClassWeights.NONE);
    return text(
        new Forest(source, TreeRowsForTests.totals(rows, classes), TreeRowsForTests.CODES, settings)
            .grow().stream());
  }

  private static String text(Stream<GrownTree> trees) {
    return trees.map(TreeRowsForTests::text).collect(Collectors.joining("\n"));
  }

  private static SparkRows inSpark(List<CodeBlock> blocks) {
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(SparkForTests.session().sparkContext());
    JavaRDD<CodeBlock> rdd = context.parallelize(blocks, blocks.size());
    return new SparkRows(rdd.cache());
  }
}
