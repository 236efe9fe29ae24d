package leat.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import leat.LeatException;
import leat.SparkForTests;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
  private final Configuration hadoop = new Configuration();
  @TempDir Path folder;

  @Test
  void countsRowsOfAllFilesFromTheirFooters() {
    String path = at("rows");
    Tables.write(tenRows().repartition(3), path);
    assertThat(ParquetRows.count(path, hadoop)).isEqualTo(10);
    assertThat(Tables.read(SparkForTests.session(), path).count()).isEqualTo(10);
  }

  @Test
  void refusesToCountWhatIsNotThere() {
    assertThatThrownBy(() -> ParquetRows.count(at("none"), hadoop))
        .isInstanceOf(LeatException.class)
        .hasMessageStartingWith("Cannot count rows of " + at("none") + ": ");
  }

  @Test
  void writesOverNothing() {
    Tables.write(tenRows(), at("rows"));
    assertThatThrownBy(() -> Tables.write(tenRows(), at("rows")))
        .isInstanceOf(AnalysisException.class)
        .hasMessageContaining("PATH_ALREADY_EXISTS");
  }

  @Test
  void movesAndDeletesTables() {
    Tables.write(tenRows(), at("typed"));
    Tables.move(at("typed"), at("data"), hadoop);
    assertThat(ParquetRows.count(at("data"), hadoop)).isEqualTo(10);
    assertThat(folder.resolve("typed")).doesNotExist();
    Tables.delete(at("data"), hadoop);
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void namesColumnsWithDotsSpacesAndBackticks() {
    Dataset<Row> rows = tenRows().toDF("a.b `c`");
    assertThat(rows.select(Tables.column("a.b `c`")).columns()).containsExactly("a.b `c`");
  }

  @Test
  void ordersRowIdsByFileAndThenByLine() {
    assertThat(Columns.rowId(0, 7)).isEqualTo(7);
    assertThat(Columns.rowId(1, 1)).isEqualTo(1_099_511_627_777L); // 2^40 + 1
    assertThat(Columns.rowId(1, 1)).isGreaterThan(Columns.rowId(0, (1L << 40) - 1));
  }

  @Test
  void givesEachTypeOfTheContractItsColumnType() {
    List<Column> columns =
        List.of(ColumnType.values()).stream()
            .map(type -> new Column(type.name(), type, Role.FEATURE, ValueRules.NONE))
            .toList();
    assertThat(Schemas.typed(new Contract(columns)).simpleString())
        .isEqualTo(
            "struct<_row_id:bigint,_file:string,_line:bigint,STRING:string,INT:int,LONG:bigint,"
                + "DOUBLE:double,BOOLEAN:boolean,DATE:date,TIMESTAMP:timestamp>");
    assertThat(Schemas.text(new Contract(columns)).fieldNames())
        .startsWith("_row_id", "_file", "_line", "STRING", "INT");
  }

  private String at(String name) {
    return folder.resolve(name).toUri().toString();
  }

  private static Dataset<Row> tenRows() {
    return SparkForTests.session().range(10).toDF();
  }
}
