package leat.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import leat.config.FeatureSettings;
import leat.contract.ColumnType;
import leat.contract.Contract;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
  private static final Contract CONTRACT =
      TypedRows.contract(
          "celsius", ColumnType.DOUBLE,
          "fahrenheit", ColumnType.DOUBLE,
          "nearly", ColumnType.DOUBLE,
          "code", ColumnType.STRING,
          "name", ColumnType.STRING,
          "other", ColumnType.STRING);

  @Test
  void ofColumnsThatTellTheSameTheFirstStays() {
    EncodingFit fit = fit(TypedRows.training(CONTRACT, rows(3_000)), Cleaned.FEATURES.selection());
    assertThat(fit.encoding().features()).containsExactly("celsius", "nearly", "code", "other");
    assertThat(fit.decisions())
        .filteredOn(decision -> decision.kind().equals("left out"))
        .extracting(FeatureDecision::column, FeatureDecision::reason)
        .containsExactly(
            tuple("fahrenheit", "fahrenheit tells the same as celsius"),
            tuple("name", "name tells the same as code"));
    assertThat(fit.encoding().columns()).doesNotContain("fahrenheit", "name");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void oneRowThatDiffersIsSeenWhereverItIs(int partitions) {
    List<Object[]> rows = rows(3_000);
    rows.get(2_345)[1] = 1e3;
    rows.get(2_345)[4] = "The North";
    Dataset<Row> training = TypedRows.training(CONTRACT, rows).repartition(partitions);
    EncodingFit fit = fit(training, Cleaned.FEATURES.selection());
    assertThat(fit.encoding().features()).contains("fahrenheit", "name");
  }

  @Test
  void allStayIfAsked() {
    FeatureSettings.Selection none = new FeatureSettings.Selection(1, false, null);
    assertThat(fit(TypedRows.training(CONTRACT, rows(300)), none).encoding().features())
        .containsExactly("celsius", "fahrenheit", "nearly", "code", "name", "other");
  }

  @Test
  void lessThanPerfectCorrelationIsFoundIfAsked() {
    FeatureSettings.Selection loose = new FeatureSettings.Selection(1, false, 0.999);
    assertThat(fit(TypedRows.training(CONTRACT, rows(3_000)), loose).encoding().features())
        .containsExactly("celsius", "code", "name", "other");
  }

  @Test
  void columnsThatMissTheSameRowsSayItOnce() {
    List<Object[]> rows = rows(500);
    for (int i = 0; i < 500; i += 9) {
      rows.get(i)[0] = null;
      rows.get(i)[2] = null;
    }
    EncodingFit fit = fit(TypedRows.training(CONTRACT, rows), Cleaned.FEATURES.selection());
    assertThat(fit.encoding().features())
        .containsExactly("celsius:missing", "celsius", "fahrenheit", "nearly", "code", "other");
    assertThat(fit.decisions().get(2).reason())
        .endsWith("; left out: nearly:missing tells the same as celsius:missing");
  }

  private static EncodingFit fit(Dataset<Row> training, FeatureSettings.Selection selection) {
    FeatureSettings features = Cleaned.FEATURES;
    return EncodingFit.of(
        training,
        CONTRACT,
        new FeatureSettings(
            features.number(),
            features.category(),
            features.target(),
            features.time(),
            selection,
            features.columns(),
            features.leakage()));
  }

  private static List<Object[]> rows(int count) {
    Random random = new Random(5);
    String[] names = {"North", "South", "West"};
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double celsius = 20 * random.nextGaussian();
      double nearly = celsius + 0.1 * random.nextGaussian();
      int region = random.nextInt(3);
      rows.add(
          new Object[] {
            celsius,
            32 + 1.8 * celsius,
            nearly,
            "r" + region,
            names[region],
            "o" + random.nextInt(3),
            random.nextBoolean()
          });
    }
    return rows;
  }
}
