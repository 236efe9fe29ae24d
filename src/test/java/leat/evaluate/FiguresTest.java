package leat.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import leat.SparkForTests;
import leat.config.EvaluateSettings;
import leat.metrics.Metrics;
import leat.scoring.Predictions;
import leat.scoring.ScoredRow;
import leat.table.Tables;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {
  private static final int ROWS = 3_000;

  @TempDir Path folder;

  @Test
  void manyRowsAreCountedWhereTheyAre() {
    for (int classes : new int[] {2, 3}) {
      for (boolean isWeighted : new boolean[] {false, true}) {
        PartRows part = part(rows(classes, isWeighted), classes, 3);
        PartFigures exact = figures(classes, ROWS).withIntervals(part);
        PartFigures counted = figures(classes, ROWS - 1).withIntervals(part);
        Metrics found = counted.metrics();
        assertThat(exact.metrics().binning()).isNull();
        assertThat(found.rows()).isEqualTo(ROWS);
        assertThat(found.auc())
            .isEqualTo(exact.metrics().auc(), within(found.binning().aucError()));
        assertThat(found.logLoss()).isEqualTo(exact.metrics().logLoss(), within(1e-6));
        assertThat(found.f1()).isEqualTo(exact.metrics().f1(), within(1e-12));
        assertThat(counted.curves().confusion()).isEqualTo(exact.curves().confusion());
        assertThat(found.intervals().keySet()).isEqualTo(exact.metrics().intervals().keySet());
      }
    }
  }

  @Test
  void partitionsDoNotMatter() {
    for (int classes : new int[] {2, 3}) {
      for (int exact : new int[] {100, ROWS}) {
        for (boolean isWeighted : new boolean[] {false, true}) {
          List<ScoredRow> rows = rows(classes, isWeighted);
          PartFigures one = figures(classes, exact).withIntervals(part(rows, classes, 1));
          PartFigures seven = figures(classes, exact).withIntervals(part(rows, classes, 7));
          assertThat(seven.metrics()).isEqualTo(one.metrics());
          assertThat(seven.curves().confusion()).isEqualTo(one.curves().confusion());
        }
      }
    }
  }

  @Test
  void predictionsAreReadAsTheyWereWritten() {
    for (int classes : new int[] {2, 3}) {
      List<ScoredRow> rows = rows(classes, true);
      PartRows part = part(rows, classes, 2);
      List<ScoredRow> read = new ArrayList<>(part.rows().collect());
      read.sort((a, b) -> Long.compare(a.id(), b.id()));
      assertThat(read).hasSameSizeAs(rows);
      for (int row = 0; row < ROWS; row++) {
        assertThat(read.get(row).id()).isEqualTo(row);
        assertThat(read.get(row).label()).isEqualTo(rows.get(row).label());
        assertThat(read.get(row).weight()).isEqualTo(rows.get(row).weight());
        assertThat(read.get(row).probabilities()[1]).isEqualTo(rows.get(row).probabilities()[1]);
      }
      assertThat(part.table().columns())
          .containsExactly("_row_id", "label", "weight", "probability");
    }
  }

  private static Figures figures(int classes, int exactRows) {
    return new Figures(
        List.of("a", "b", "c").subList(0, classes),
        0.4,
        new EvaluateSettings(10, exactRows, 100, 42));
  }

  private int tables;

  private PartRows part(List<ScoredRow> rows, int classes, int partitions) {
    SparkSession spark = SparkForTests.session();
    JavaRDD<ScoredRow> all =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(rows, partitions);
    String path = folder.resolve("predictions-" + tables++).toString();
    Predictions.write(all, classes, spark, path);
    Dataset<Row> table = Tables.read(spark, path);
    return new PartRows(Predictions.each(table, classes), table, Predictions.WEIGHT, ROWS);
  }

  private static List<ScoredRow> rows(int classes, boolean isWeighted) {
    Random random = new Random(2);
    List<ScoredRow> rows = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      int label = random.nextInt(classes);
      double[] probabilities = new double[classes];
      double total = 0;
      for (int k = 0; k < classes; k++) {
        probabilities[k] = Math.exp(random.nextGaussian() + (k == label ? 1 : 0));
        total += probabilities[k];
      }
      for (int k = 0; k < classes; k++) {
        probabilities[k] /= total;
      }
      double weight = isWeighted ? .3 + random.nextDouble() : 1;
      rows.add(new ScoredRow(row, label, weight, probabilities));
    }
    return rows;
  }
}
