package leat.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leat.SparkForTests;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnFilesTest {
  private static final StructType EVERY_TYPE =
      new StructType()
          .add("id", DataTypes.LongType, false)
          .add("a.b c`d", DataTypes.StringType, true)
          .add("int", DataTypes.IntegerType, true)
          .add("long", DataTypes.LongType, true)
          .add("double", DataTypes.DoubleType, true)
          .add("boolean", DataTypes.BooleanType, true)
          .add("date", DataTypes.DateType, true)
          .add("timestamp", DataTypes.TimestampType, true);
  private static final StructType TEXTS =
      new StructType()
          .add("id", DataTypes.LongType, false)
          .add("few", DataTypes.StringType, false)
          .add("many", DataTypes.StringType, true);

  @TempDir Path folder;

  @Test
  void keepsValuesOfEveryTypeAndMissingOnes() {
    long micros = 1_700_000_000_123_456L;
    InternalRow full =
        new GenericInternalRow(
            new Object[] {
              1L, UTF8String.fromString("é\u0000\uD83D\uDE00"), -7, 1L << 40, -0.5, true, -1, micros
            });
    InternalRow empty =
        new GenericInternalRow(new Object[] {2L, null, null, null, null, null, null, null});
    InternalRow other =
        new GenericInternalRow(
            new Object[] {
              3L,
              UTF8String.fromString(""),
              Integer.MAX_VALUE,
              Long.MIN_VALUE,
              Double.NaN,
              false,
              0,
              0L
            });
    write(EVERY_TYPE, List.of(full, empty, other), 1);
    assertThat(read().orderBy("id").collectAsList())
        .containsExactly(
            RowFactory.create(
                1L,
                "é\u0000\uD83D\uDE00",
                -7,
                1L << 40,
                -0.5,
                true,
                LocalDate.of(1969, 12, 31),
                Instant.parse("2023-11-14T22:13:20.123456Z")),
            RowFactory.create(2L, null, null, null, null, null, null, null),
            RowFactory.create(
                3L,
                "",
                Integer.MAX_VALUE,
                Long.MIN_VALUE,
                Double.NaN,
                false,
                LocalDate.EPOCH,
                Instant.EPOCH));
    assertThat(read().schema().fieldNames()).isEqualTo(EVERY_TYPE.fieldNames());
  }

  @Test
  void keepsColumnsWithoutAnyValue() {
    InternalRow empty = new GenericInternalRow(EVERY_TYPE.size());
    empty.setLong(0, 7);
    write(EVERY_TYPE, List.of(empty), 1);
    assertThat(read().collectAsList())
        .containsExactly(RowFactory.create(7L, null, null, null, null, null, null, null));
    assertThat(read().where("int is null and `a.b c``d` is null").count()).isOne();
  }

  /** More rows than a group has, and more different texts than a dictionary takes. */
  @Test
  void keepsManyRowsWithFewAndWithManyDifferentTexts() {
    int count = 300_000;
    write(TEXTS, IntStream.range(0, count).mapToObj(ColumnFilesTest::texts).toList(), 1);
    Dataset<Row> rows = read();
    assertThat(rows.count()).isEqualTo(count);
    assertThat(ParquetRows.count(at("rows"), new Configuration())).isEqualTo(count);
    assertThat(rows.where("few = concat('few ', id % 3)").count()).isEqualTo(count);
    assertThat(rows.where("many is null").count()).isEqualTo(count / 10);
    assertThat(rows.where("many = concat('text ', id)").count()).isEqualTo(count - count / 10);
  }

  /** Spark passes over pages whose statistics say that nothing in them is wanted. */
  @Test
  void canBeFilteredByStatistics() {
    write(TEXTS, IntStream.range(0, 20_000).mapToObj(ColumnFilesTest::texts).toList(), 2);
    assertThat(read().where("many = 'text 19999'").select("id").collectAsList())
        .containsExactly(RowFactory.create(19_999L));
    assertThat(read().where("id = 0").select("few", "many").collectAsList())
        .containsExactly(RowFactory.create("few 0", null));
    assertThat(read().where("few = 'few'").count()).isZero();
  }

  @Test
  void writesASchemaWhereThereAreNoRows() {
    write(TEXTS, List.of(), 1);
    assertThat(read().count()).isZero();
    assertThat(read().schema().fieldNames()).containsExactly("id", "few", "many");
  }

  @Test
  void putsRowsThatAreReadWhereTheyLie() {
    write(TEXTS, Stream.of(1, 2, 3).map(ColumnFilesTest::texts).toList(), 1);
    List<String> few =
        InternalRows.of(read()).map(row -> row.getUTF8String(1).toString()).collect();
    assertThat(few).containsExactly("few 1", "few 2", "few 0");
  }

  private static InternalRow texts(int id) {
    UTF8String many = id % 10 == 0 ? null : UTF8String.fromString("text " + id);
    return new GenericInternalRow(
        new Object[] {(long) id, UTF8String.fromString("few " + id % 3), many});
  }

  private void write(StructType schema, List<InternalRow> rows, int partitions) {
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(SparkForTests.session().sparkContext());
    Tables.write(
        InternalRows.dataset(
            SparkForTests.session(), schema, context.parallelize(rows, partitions)),
        at("rows"));
  }

  private Dataset<Row> read() {
    return Tables.read(SparkForTests.session(), at("rows"));
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }
}
