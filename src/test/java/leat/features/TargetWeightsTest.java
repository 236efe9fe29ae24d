package leat.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import leat.config.FeatureSettings;
import leat.config.FeatureSettings.ColumnKind;
import leat.config.FeatureSettings.ColumnSettings;
import leat.config.FeatureSettings.Encode;
import leat.model.TargetEncode;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Target encoding of rows that weigh differently. */
class TargetWeightsTest {
  /** Two rows of the average are added to each category. */
  private static final FeatureSettings TWO_ADDED = target();

  private static final Offset<Double> CLOSE = within(1e-12);

  @Test
  void aRateIsThatOfTheWeights() {
    List<Row> rows = new ArrayList<>(Cleaned.rows(40));
    rows.replaceAll(
        row -> {
          long i = row.getLong(0);
          boolean responded = i < 20 ? i < 5 : i < 30;
          Row ofJob = Cleaned.with(row, "job", i < 20 ? "a" : "b");
          Row answered = Cleaned.with(ofJob, "responded", responded);
          return Cleaned.with(answered, "weight", responded ? 3.0 : 1.0);
        });
    // a: 15 of 30, b: 30 of 40 in weights; 40 rows weigh 70, a row of mean weight 1.75
    double average = (45 / 1.75 + 0.5) / (40 + 1);
    double a = (15 / 1.75 + 2 * average) / (30 / 1.75 + 2);
    double b = (30 / 1.75 + 2 * average) / (40 / 1.75 + 2);
    TargetEncode found = encoded(fit(Cleaned.training(rows)));
    assertThat(found.numbers()).hasSize(2);
    assertThat(sorted(found.numbers())).containsExactly(sorted(logOdds(a), logOdds(b)), CLOSE);
  }

  @Test
  void thatAllWeighTheSameChangesNothing() {
    TargetEncode ones = encoded(fit(Cleaned.training(weighing(1))));
    TargetEncode more = encoded(fit(Cleaned.training(weighing(0.3))));
    assertThat(sorted(more.numbers())).containsExactly(sorted(ones.numbers()), CLOSE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64})
  void theSumsAreTheSameForEveryNumberOfPartitions(int partitions) {
    List<Row> rows = new ArrayList<>(Cleaned.rows(300));
    rows.replaceAll(row -> Cleaned.with(row, "weight", 0.1 + row.getLong(0) / 7.0));
    Dataset<Row> training = Cleaned.training(rows);
    assertThat(fit(training.repartition(partitions))).isEqualTo(fit(training));
  }

  private static List<Row> weighing(double weight) {
    List<Row> rows = new ArrayList<>(Cleaned.rows(200));
    rows.replaceAll(row -> Cleaned.with(row, "weight", weight));
    return rows;
  }

  private static EncodingFit fit(Dataset<Row> training) {
    return EncodingFit.of(training, Cleaned.CONTRACT, TWO_ADDED);
  }

  private static TargetEncode encoded(EncodingFit fit) {
    return (TargetEncode) fit.encoding().step("job");
  }

  private static double[] sorted(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  private static double[] sorted(double one, double other) {
    return sorted(List.of(one, other));
  }

  private static double logOdds(double rate) {
    return Math.log(rate / (1 - rate));
  }

  private static FeatureSettings target() {
    FeatureSettings standard = Cleaned.FEATURES;
    TreeMap<String, ColumnSettings> columns = new TreeMap<>();
    columns.put("job", new ColumnSettings(ColumnKind.AUTO, Encode.TARGET));
    return new FeatureSettings(
        standard.number(),
        standard.category(),
        new FeatureSettings.Target(5, 2.0, 1000),
        standard.time(),
        standard.selection(),
        columns,
        standard.leakage());
  }
}
