package leat.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import leat.config.FeatureSettings;
import leat.config.FeatureSettings.ColumnKind;
import leat.config.FeatureSettings.Encode;
import leat.model.OneHot;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** More categories than a task keeps. */
class ManyCategoriesTest {
  private static final int CATEGORIES = CategoryStatistics.MOST_CATEGORIES + 1_000;

  @Test
  void theMostFrequentAreTargetEncodedAndTheRestShareANumber() {
    // three categories have 9 rows, all others one or two
    EncodingFit fit = EncodingFit.of(training(), Cleaned.CONTRACT, Cleaned.FEATURES);
    FeatureDecision job = fit.decisions().get(2);
    assertThat(job.kind()).isEqualTo("high-cardinality category");
    assertThat(job.reason())
        .isEqualTo(
            "21,000 categories, target encoded: most rows are of categories with fewer than 2 rows");
    OneHot code = (OneHot) fit.encoding().step("job:code");
    // all with 2 rows are too many for 1,000, so that none of them has a number
    assertThat(code.categories()).containsExactly("job 0", "job 1", "job 2");
  }

  @Test
  void isTheSameForEveryNumberOfPartitions() {
    Dataset<Row> rows = training();
    assertThat(EncodingFit.of(rows.repartition(7), Cleaned.CONTRACT, Cleaned.FEATURES))
        .isEqualTo(EncodingFit.of(rows.coalesce(1), Cleaned.CONTRACT, Cleaned.FEATURES));
  }

  @Test
  void oneHotKeepsTheMostFrequentIfAsked() {
    EncodingFit fit =
        EncodingFit.of(
            training(),
            Cleaned.CONTRACT,
            Cleaned.saying("job", ColumnKind.CATEGORY, Encode.ONE_HOT));
    assertThat(fit.encoding().step("job").categories())
        .containsExactly("job 0", "job 1", "job 2", "(other)");
  }

  @Test
  void moreCategoriesThanATaskKeepsMayHaveANumberOfTheirOwn() {
    FeatureSettings features = Cleaned.saying("job", ColumnKind.CATEGORY, Encode.TARGET);
    FeatureSettings many =
        new FeatureSettings(
            features.number(),
            features.category(),
            new FeatureSettings.Target(5, null, 50_000),
            features.time(),
            features.selection(),
            features.columns(),
            features.leakage());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 2 * CATEGORIES; i++) {
      Row row = Cleaned.with(Cleaned.rows(1).get(0), "job", i % 9 == 0 ? null : "job " + i / 2);
      rows.add(Cleaned.with(Cleaned.with(row, "age", i % 50), "responded", i % 3 == 0));
    }
    EncodingFit fit = EncodingFit.of(Cleaned.training(rows), Cleaned.CONTRACT, many);
    // of each nine pairs two lose a row: seven of nine, and the missing ones
    assertThat(fit.encoding().step("job:code").categories())
        .hasSize(
            (int)
                    rows.stream()
                        .map(row -> row.getString(7))
                        .filter(Objects::nonNull)
                        .collect(Collectors.groupingBy(job -> job, Collectors.counting()))
                        .values()
                        .stream()
                        .filter(n -> n == 2)
                        .count()
                + 1)
        .startsWith("(missing)");
  }

  private static Dataset<Row> training() {
    List<Row> rows = new ArrayList<>();
    Row row = Cleaned.rows(1).get(0);
    for (int i = 0; i < CATEGORIES; i++) {
      int copies = i < 3 ? 9 : 1 + i % 8 / 7;
      for (int copy = 0; copy < copies; copy++) {
        Row changed = Cleaned.with(row, "job", "job " + i);
        changed = Cleaned.with(changed, "age", rows.size() % 50);
        rows.add(Cleaned.with(changed, "responded", rows.size() % 3 == 0));
      }
    }
    return Cleaned.training(rows);
  }
}
