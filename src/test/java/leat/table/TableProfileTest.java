package leat.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import leat.SparkForTests;
import leat.contract.ColumnType;
import leat.profile.ColumnProfile;
import leat.profile.Profile;
import leat.profile.ValueKind;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableProfileTest {
  private static final String[] COLUMNS = {
    "id AS number",
    "cast(id % 7 AS int) AS seven",
    "cast(id AS string) AS text",
    "if(id % 3 = 0, null, concat('c', id % 5)) AS `cat.egory`",
    "id / 4 AS quarter",
    "cast(id % 2 = 0 AS boolean) AS even",
    "date_add(date'2020-01-01', cast(id % 30 AS int)) AS day",
    "timestamp'2020-01-01 00:00:00' AS moment",
    "cast(id AS decimal(10,2)) AS price",
    "named_struct('a', id % 2) AS nested"
  };

  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void batchesOfParquetTellTheSameAsRows(int partitions) {
    String path = temporary.resolve("table").toString();
    rows(5000).repartition(partitions).write().parquet(path);
    Dataset<Row> stored = SparkForTests.session().read().parquet(path);
    assertThat(stored.queryExecution().sparkPlan().supportsColumnar()).isTrue();
    assertThat(TableProfile.of(stored).json()).isEqualTo(TableProfile.of(rows(5000)).json());
  }

  @Test
  void everyTypeIsProfiled() {
    Profile profile = TableProfile.of(rows(1000));
    assertThat(profile.rows()).isEqualTo(1000);
    assertThat(profile.columns())
        .extracting(ColumnProfile::column)
        .containsExactly(
            "number",
            "seven",
            "text",
            "cat.egory",
            "quarter",
            "even",
            "day",
            "moment",
            "price",
            "nested");
    assertThat(profile.columns())
        .extracting(ColumnProfile::kind)
        .containsExactly(
            ValueKind.LONG,
            ValueKind.LONG,
            ValueKind.TEXT,
            ValueKind.TEXT,
            ValueKind.DOUBLE,
            ValueKind.BOOLEAN,
            ValueKind.DATE,
            ValueKind.TIMESTAMP,
            ValueKind.DOUBLE,
            ValueKind.TEXT);
    ColumnProfile number = profile.columns().get(0);
    assertThat(number.numbers().mean()).isEqualTo(499.5);
    assertThat(number.counts().distinct()).isEqualTo(1000);
    assertThat(profile.columns().get(2).type().type()).isEqualTo(ColumnType.INT);
    ColumnProfile category = profile.columns().get(3);
    assertThat(category.counts().nulls()).isEqualTo(334); // 0, 3, ..., 999
    assertThat(category.counts().distinct()).isEqualTo(5);
    assertThat(profile.columns().get(6).max()).isEqualTo("2020-01-30");
    assertThat(profile.columns().get(7).min()).isEqualTo("2020-01-01T00:00:00Z");
    assertThat(profile.columns().get(9).top().get(0).value()).isEqualTo("{\"a\":0}");
  }

  @Test
  void aTableWithoutRowsHasAProfile() {
    Profile profile = TableProfile.of(rows(0));
    assertThat(profile.rows()).isZero();
    assertThat(profile.columns().get(0).numbers()).isNull();
    assertThat(profile.columns().get(0).counts().distinct()).isZero();
  }

  private static Dataset<Row> rows(int count) {
    return SparkForTests.session().range(count).selectExpr(COLUMNS);
  }
}
