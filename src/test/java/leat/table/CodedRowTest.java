package leat.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import leat.SparkForTests;
import leat.contract.Cleaning;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.contract.Violation;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that are looked up by their codes are those that are read one by one. */
class CodedRowTest {
  private static final int ROWS = 30_000;
  private static final int COLUMNS = 9;

  @TempDir static Path folder;
  private static Dataset<Row> table;

  /** Several files and row groups; {@code much} has one that becomes too long. */
  @BeforeAll
  static void writeTable() {
    SparkForTests.session()
        .range(0, ROWS, 1, 3)
        .selectExpr(
            "cast(id as string) as key",
            "cast(id % 11 as int) as few",
            "if(id % 3 = 0, null, concat(' Text ', id % 5)) as text",
            "concat('value ', if(id % 10000 < 6000, id % 3, id)) as much",
            "id * 1000003 % 7001 as number",
            "if(id % 2 = 0, null, (id % 13) / 4) as share",
            "date_add(date'2026-01-01', cast(id % 400 as int)) as day",
            "timestamp_seconds(id % 17 * 86400) as moment",
            "id % 4 = 0 as flag")
        .write()
        .option("parquet.block.size", 65_536)
        .option("parquet.page.row.count.limit", 1000)
        .option("parquet.dictionary.page.size", 8_192)
        .parquet(folder.resolve("table").toString());
    table = SparkForTests.session().read().parquet(folder.resolve("table").toString());
  }

  @Test
  void dictionariesGiveCodes() {
    List<Long> coded = InternalRows.of(table).mapPartitions(CodedRowTest::codes).collect();
    long[] sum = new long[COLUMNS];
    for (int i = 0; i < coded.size(); i++) {
      sum[i % COLUMNS] += coded.get(i);
    }
    assertThat(sum[1]).isEqualTo(ROWS);
    assertThat(sum[2]).isEqualTo(ROWS * 2 / 3);
    assertThat(sum[3]).isBetween(1L, ROWS - 1L);
    assertThat(sum[5]).isEqualTo(ROWS / 2);
  }

  private static Iterator<Long> codes(Iterator<InternalRow> rows) {
    Long[] coded = new Long[COLUMNS];
    Arrays.fill(coded, 0L);
    while (rows.hasNext()) {
      CodedRow row = (CodedRow) rows.next();
      for (int i = 0; i < COLUMNS; i++) {
        coded[i] += row.code(i) == CodedRow.NONE ? 0 : 1;
      }
    }
    return Arrays.asList(coded).iterator();
  }

  @Test
  void eachValueIsReadAsWithoutACode() {
    List<String> coded = InternalRows.of(table).mapPartitions(CodedRowTest::read).collect();
    List<String> plain =
        InternalRows.of(table).map(InternalRow::copy).mapPartitions(CodedRowTest::read).collect();
    assertThat(coded).hasSize(ROWS).isEqualTo(plain);
    assertThat(coded).anyMatch(row -> row.contains("few: max"));
    assertThat(coded).anyMatch(row -> row.contains("text 4") && row.endsWith("[]"));
  }

  private static Iterator<String> read(Iterator<InternalRow> rows) {
    StructType schema = table.schema();
    List<CellReader<Object>> readers = new ArrayList<>();
    for (Column column : contract()) {
      int position = schema.fieldIndex(column.name());
      readers.add(
          new CellReader<>(
              column, position, schema.fields()[position].dataType(), Function.identity()));
    }
    List<String> read = new ArrayList<>();
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      List<Violation> violations = new ArrayList<>();
      List<Object> values = new ArrayList<>();
      readers.forEach(reader -> values.add(reader.read(row, violations)));
      read.add(values + " " + violations.stream().map(v -> v.reason() + v.found()).toList());
    }
    return read.iterator();
  }

  private static List<Column> contract() {
    return List.of(
        column("key", ColumnType.LONG, Set.of("17"), null),
        column("few", ColumnType.INT, Set.of("3"), 9.0),
        column("text", ColumnType.STRING, Set.of("text 3"), null),
        column("much", ColumnType.STRING, Set.of("value 1"), null),
        column("number", ColumnType.LONG, Set.of(), 7000.0),
        column("share", ColumnType.DOUBLE, Set.of("0.5"), 3.0),
        column("day", ColumnType.DATE, Set.of("2026-02-01"), null),
        column("moment", ColumnType.DATE, Set.of(), null),
        column("flag", ColumnType.BOOLEAN, Set.of(), null));
  }

  private static Column column(String name, ColumnType type, Set<String> missing, Double max) {
    List<Cleaning> clean = List.of(Cleaning.TRIM, Cleaning.LOWER);
    boolean required = name.equals("share");
    ValueRules rules =
        new ValueRules(
            clean, missing, Map.of(), List.of(), Set.of(), Set.of(), null, max, Set.of(), required);
    return new Column(name, type, Role.FEATURE, rules);
  }
}
