package leat.ingest;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import leat.ExitCode;
import leat.LeatException;
import leat.SparkForTests;
import leat.ingest.Ingesting.Ingested;
import leat.ledger.RowBalance;
import leat.table.Tables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedSourceTest {
  @TempDir Path folder;
  SparkSession spark;

  @BeforeEach
  void session() {
    spark = SparkForTests.session();
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "orc", "avro"})
  void keepsTypesAndNamesFileAndRow(String type) {
    Dataset<Row> rows =
        spark
            .range(1, 4)
            .selectExpr(
                "id",
                "cast(id as int) as i",
                "id / 2 as d",
                "id = 2 as b",
                "date'2026-02-03' as day",
                "timestamp'2026-02-03 04:05:06.789' as at",
                "if(id = 3, null, concat('n', id)) as s",
                "cast(id as decimal(12, 0)) as whole",
                "cast(id as decimal(12, 3)) as exact",
                "named_struct('inner', named_struct('x', cast(id as float))) as deep",
                "array(id) as list");
    Ingested ingested =
        new Ingesting(folder)
            .file("a b." + type, written(rows, type))
            .type(type)
            .run("s", "id", "i", "d", "b", "day", "at", "whole", "exact", "x=deep.inner.x", "list");
    assertThat(ingested.rows())
        .containsExactly(
            "a b.%s:1 [n1, 1, 1, 0.5, false, 2026-02-03, 2026-02-03T04:05:06.789Z, 1, 1.000, 1.0, [1]]"
                .formatted(type),
            "a b.%s:2 [n2, 2, 2, 1.0, true, 2026-02-03, 2026-02-03T04:05:06.789Z, 2, 2.000, 2.0, [2]]"
                .formatted(type),
            "a b.%s:3 [null, 3, 3, 1.5, false, 2026-02-03, 2026-02-03T04:05:06.789Z, 3, 3.000, 3.0, [3]]"
                .formatted(type));
    assertThat(ingested.ids()).containsExactly(1L, 2L, 3L);
    assertThat(ingested.result().rows()).isEqualTo(RowBalance.passedOn(3));
    assertThat(Stream.of(ingested.schema().fields()).skip(3).map(f -> f.dataType().simpleString()))
        .containsExactly(
            "string",
            "bigint",
            "int",
            "double",
            "boolean",
            "date",
            "timestamp",
            "bigint",
            "string",
            "double",
            "string");
  }

  /** Files of many blocks, read in splits of a few kilobytes: numbers are those of the file. */
  @ParameterizedTest
  @ValueSource(strings = {"parquet", "orc", "avro"})
  void numbersRowsAlikeHoweverFilesAreDivided(String type) {
    String split = "spark.sql.files.maxPartitionBytes";
    String before = spark.conf().get(split);
    Dataset<Row> rows =
        spark.range(0, 20_000, 1, 1).selectExpr("id", "sha2(cast(id as string), 256) as text");
    byte[] bytes = written(rows, type);
    Ingesting ingesting =
        new Ingesting(folder).file("a." + type, bytes).file("b." + type, bytes).type(type);
    try {
      spark.conf().set(split, "50000");
      Ingested ingested = ingesting.run("id", "text");
      Dataset<Row> read = Tables.read(spark, ingested.destination().data());
      assertThat(read.rdd().getNumPartitions()).isGreaterThan(2);
      assertThat(read.where(expr("_line <> id + 1")).count()).isZero();
      assertThat(
              read.where(expr("_row_id <> if(_file like 'b%', 1L, 0L) * 1099511627776L + _line"))
                  .count())
          .isZero();
      assertThat(read.select("_row_id").distinct().count()).isEqualTo(40_000);
      assertThat(ingested.result().rows()).isEqualTo(RowBalance.passedOn(40_000));
    } finally {
      spark.conf().set(split, before);
    }
  }

  @Test
  void makesATextOfAColumnThatHasDifferentTypesAmongFiles() {
    Ingested ingested =
        new Ingesting(folder)
            .file("a.parquet", written(spark.range(1).selectExpr("id", "2.5D as x"), "parquet"))
            .file("b.parquet", written(spark.range(1).selectExpr("7L as x", "id"), "parquet"))
            .file("c.parquet", written(spark.range(0).selectExpr("id", "7L as x"), "parquet"))
            .type("parquet")
            .run("id", "x");
    assertThat(ingested.rows()).containsExactly("a.parquet:1 [0, 2.5]", "b.parquet:1 [0, 7]");
    assertThat(ingested.schema().apply("x").dataType().simpleString()).isEqualTo("string");
    assertThat(ingested.schema().apply("id").dataType().simpleString()).isEqualTo("bigint");
  }

  @Test
  void takesNoFileNameForAPattern() {
    byte[] bytes = written(spark.range(1).toDF("id"), "parquet");
    Ingested ingested =
        new Ingesting(folder)
            .file("[ab]{c}*.parquet", bytes)
            .file("a%20b.parquet", bytes)
            .type("parquet")
            .run("id");
    assertThat(ingested.rows()).containsExactly("[ab]{c}*.parquet:1 [0]", "a%20b.parquet:1 [0]");
  }

  @Test
  void namesMissingAndUnknownColumns() {
    byte[] bytes = written(spark.range(1).selectExpr("id", "1 as agee"), "parquet");
    Ingesting file = new Ingesting(folder).file("a.parquet", bytes).type("parquet");
    refused(
        () -> file.run("id", "age"),
        ExitCode.USAGE,
        "Cannot ingest a.parquet: column \"age\" of the contract is not in it;"
            + " nearest to \"age\" there is \"agee\"");
    refused(
        () -> file.run("id"),
        ExitCode.USAGE,
        "Cannot ingest a.parquet: column \"agee\" is not in the contract;"
            + " name it there, or set source.unknown-columns = warn");
    assertThat(file.warnOfUnknownColumns().run("id").rows()).containsExactly("a.parquet:1 [0]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "orc", "avro"})
  void namesTheFileThatIsGarbageOrCutOff(String type) {
    byte[] good = written(spark.range(1000).toDF("id"), type);
    byte[] cut = Arrays.copyOf(good, type.equals("avro") ? 20 : good.length - 50);
    for (byte[] bad : List.of("no such file format".getBytes(), cut)) {
      Ingesting files =
          new Ingesting(folder).file("a." + type, good).file("b." + type, bad).type(type);
      assertThatThrownBy(() -> files.run("id"))
          .isInstanceOfSatisfying(
              LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.DATA_REFUSED))
          .hasMessageStartingWith(
              "Cannot read b.%s: it is no %s file, or damaged: ".formatted(type, type));
    }
  }

  @Test
  void refusesFilesWithoutRows() {
    byte[] none = written(spark.range(0).toDF("id"), "parquet");
    refused(
        () -> new Ingesting(folder).file("a.parquet", none).type("parquet").run("id"),
        ExitCode.DATA_REFUSED,
        "Cannot ingest a.parquet: there is no row in it");
  }

  private byte[] written(Dataset<Row> rows, String type) {
    Path to = folder.resolve("written-" + System.nanoTime());
    rows.coalesce(1)
        .write()
        .format(type)
        .option("parquet.block.size", 100_000)
        .option("orc.stripe.size", 100_000)
        .save(to.toString());
    try (Stream<Path> files = Files.list(to)) {
      Path part =
          files
              .filter(f -> f.getFileName().toString().startsWith("part-"))
              .findFirst()
              .orElseThrow();
      return Files.readAllBytes(part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refused(ThrowingCallable run, ExitCode code, String message) {
    assertThatThrownBy(run)
        .isInstanceOfSatisfying(LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(code))
        .hasMessage(message);
  }
}
