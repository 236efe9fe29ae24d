package leat.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import leat.ExitCode;
import leat.LeatException;
import leat.config.FeatureSettings;
import leat.config.FeatureSettings.NumberImpute;
import leat.model.EncodingJson;
import leat.model.ImputeNumber;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingFitTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64})
  void isTheSameForEveryNumberOfPartitions(int partitions) {
    Dataset<Row> rows = training(Cleaned.rows(700));
    EncodingFit expected = fit(rows.coalesce(1));
    assertThat(fit(rows.repartition(partitions))).isEqualTo(expected);
  }

  @Test
  void findsTheMedianOfMoreValuesThanAreKept() {
    List<Row> rows = new java.util.ArrayList<>();
    Row row = Cleaned.rows(1).get(0);
    for (int i = 0; i < 30_001; i++) {
      Row changed = Cleaned.with(row, "income.net", i - 20_000.5);
      rows.add(Cleaned.with(changed, "responded", i % 2 == 0));
    }
    EncodingFit fit = fit(training(rows));
    // the 15,001st of -20,000.5, -19,999.5, ...
    assertThat(fit.encoding().steps())
        .contains(new ImputeNumber("income.net:number", -5_000.5, "income.net:filled"));
  }

  @Test
  void listsClassesByTheirTextWithTheirRows() {
    List<Row> rows = Cleaned.rows(300);
    EncodingFit fit = fit(training(rows));
    long responded = rows.stream().filter(row -> row.getBoolean(9)).count();
    assertThat(fit.classes()).containsExactly("false", "true");
    assertThat(fit.classRows()).containsExactly(300 - responded, responded);
  }

  @Test
  void refusesAPartWithoutRows() {
    assertRefused(
        training(List.of()),
        "Cannot make features: no row is in the training part. Raise split.train or bring more"
            + " rows");
    assertRefused(
        training(List.of()).limit(0).coalesce(1),
        "Cannot make features: no row is in the training part. Raise split.train or bring more"
            + " rows");
  }

  @Test
  void refusesALabelWithOneClass() {
    List<Row> rows = Cleaned.rows(20);
    rows.replaceAll(row -> Cleaned.with(row, "responded", false));
    assertRefused(
        training(rows),
        "Cannot make features: the label responded has one class only in the training part, found"
            + " false. Check columns.responded.true and .false, and the data");
  }

  @Test
  void refusesRowsWithoutAnyFeature() {
    List<Row> rows = Cleaned.rows(20);
    for (String column : List.of("age", "income.net", "job")) {
      rows.replaceAll(row -> Cleaned.with(row, column, null));
    }
    assertRefused(
        training(rows),
        "Cannot make features: every column was left out, age: no training row has a value;"
            + " income.net: no training row has a value; job: no training row has a value. See"
            + " columns.*.role and features.columns in the config");
  }

  @Test
  void isReadAsItWasWritten() {
    FeatureSettings mean =
        Cleaned.numbers(
            new FeatureSettings.Number(NumberImpute.MEAN, 0, true, FeatureSettings.Scale.STANDARD));
    EncodingFit fit = EncodingFit.of(training(Cleaned.rows(100)), Cleaned.CONTRACT, mean);
    EncodingJson written = new EncodingJson(fit.encoding(), fit.classes());
    assertThat(EncodingJson.read(written.write())).isEqualTo(written);
  }

  private static Dataset<Row> training(List<Row> rows) {
    return Cleaned.training(rows);
  }

  private static EncodingFit fit(Dataset<Row> training) {
    return EncodingFit.of(training, Cleaned.CONTRACT, Cleaned.FEATURES);
  }

  private static void assertRefused(Dataset<Row> training, String message) {
    assertThatThrownBy(() -> fit(training))
        .isInstanceOf(LeatException.class)
        .hasMessage(message)
        .extracting(e -> ((LeatException) e).exitCode())
        .isEqualTo(ExitCode.DATA_REFUSED);
  }
}
