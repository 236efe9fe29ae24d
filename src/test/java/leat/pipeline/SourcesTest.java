package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import leat.SparkForTests;
import leat.ledger.JobStatus;
import leat.table.Tables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same data from every kind of file, and what is said of files that are none. */
class SourcesTest {
  private static final String COLUMNS =
      """
      columns {
        id     { type = string, role = key, from = who.id }
        age    { type = int, min = 18, missing = ["-1"] }
        income { type = double, max = 1000000 }
        day    { type = date }
        at     { type = timestamp }
        answer { type = boolean, role = label }
      }
      source.columns = ["who.id", age, income, day, at, answer]
      clean.deduplicate = none
      """;

  @TempDir Path temporary;
  SparkSession spark;
  Project project;

  @BeforeEach
  void anEmptyProject() {
    spark = SparkForTests.session();
    project = Project.in(temporary);
  }

  @Test
  void theSameDataGivesTheSameTypedRowsFromEveryFormat() throws IOException {
    people().write().mode(SaveMode.ErrorIfExists).parquet(path("in.parquet"));
    people().write().orc(path("in.orc"));
    people().write().format("avro").save(path("in.avro"));
    people().selectExpr("to_json(struct(*)) as value").write().text(path("in.json"));
    people()
        .selectExpr("who.id as `who.id`", "age", "income", "day", "at", "answer")
        .write()
        .option("timestampFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX")
        .csv(path("in.csv"));
    List<String> expected = null;
    for (String type : List.of("parquet", "orc", "avro", "json", "csv")) {
      project.config(
          "source { type = %s, path = \"%s\", csv.header = false }\n"
                  .formatted(type, path("in." + type))
              + COLUMNS);
      project.done("ingest");
      project.done("clean");
      assertThat(project.last("clean").rows().in()).isEqualTo(500);
      assertThat(project.last("clean").quarantineReasons())
          .as(type)
          .hasSize(2)
          .containsKeys("age: min", "income: max");
      List<String> rows = typed();
      assertThat(rows).hasSizeBetween(300, 499);
      expected = expected == null ? rows : expected;
      assertThat(rows).as(type).isEqualTo(expected);
    }
  }

  @Test
  void severalSourcesAreOneTable() {
    project
        .file("a.csv", "who.id,age,income,day,at,answer\nc1,20,1,2026-01-01,2026-01-01,yes\n")
        .file(
            "b.json",
            "[{\"who\":{\"id\":7},\"age\":30.0,\"income\":\"2\",\"day\":null,\"at\":\"2026-01-01T01:00:00Z\",\"answer\":true}]")
        .config(
            """
            sources = [
              { path = "%s", csv.header = true }
              { type = json, path = "%s" }
              { type = parquet, path = "%s" }
            ]
            """
                    .formatted(path("a.csv"), path("b.json"), path("in.parquet"))
                + COLUMNS);
    people().where("who.id = 'p3'").coalesce(1).write().parquet(path("in.parquet"));
    project.done("ingest");
    assertThat(project.last("ingest").rows().in()).isEqualTo(3);
    project.done("clean");
    assertThat(typed()).hasSize(3).anyMatch(row -> row.startsWith("[7,30,2.0,null,"));
    project.done("ingest");
    assertThat(project.last("ingest").status()).isEqualTo(JobStatus.UP_TO_DATE);
  }

  @Test
  void movedFilesAreUpToDate() {
    project.file("people.csv", People.csv(20)).config(People.COLUMNS).done("ingest");
    Path elsewhere = temporary.resolve("elsewhere");
    move(project.folder().resolve("people.csv"), elsewhere.resolve("people.csv"));
    project.config("source.path = \"%s\"\n".formatted(elsewhere) + People.COLUMNS).done("ingest");
    assertThat(project.last("ingest").status()).isEqualTo(JobStatus.UP_TO_DATE);
  }

  @Test
  void aFileThatIsCutOffIsNamedWithTheLine() throws IOException {
    byte[] gzip = gzip(People.csv(40_000));
    Files.write(project.folder().resolve("p.csv.gz"), Arrays.copyOf(gzip, gzip.length / 2));
    project.config("source.path = \"%s\"\n".formatted(path("p.csv.gz")) + People.COLUMNS);
    Ran ran = project.leat("ingest");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err())
        .containsPattern(
            "Cannot read p.csv.gz: it is damaged behind line [\\d,]+, byte [\\d,]+ of its text: Unexpected end of")
        .contains("is it cut off?");
    assertThat(ran.showsStackTrace()).isFalse();
    assertThat(project.files("checkpoints")).isEmpty();
  }

  @Test
  void aParquetFileThatIsDamagedInsideIsNamed() throws IOException {
    people().coalesce(1).write().option("compression", "none").parquet(path("in.parquet"));
    Path file;
    try (Stream<Path> files = Files.list(project.folder().resolve("in.parquet"))) {
      file = files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 4, bytes.length / 2, (byte) 0xFF);
    Files.write(file, bytes);
    Files.delete(file.resolveSibling("." + file.getFileName() + ".crc"));
    project.config("source { type = parquet, path = \"%s\" }\n".formatted(file) + COLUMNS);
    Ran ran = project.leat("ingest");
    assertThat(ran.code()).as(ran.err()).isEqualTo(3);
    assertThat(ran.err()).contains("Cannot read ").contains(file.getFileName().toString());
    assertThat(ran.showsStackTrace()).isFalse();
    assertThat(project.files("checkpoints")).isEmpty();
  }

  @Test
  void aFileInTwoSourcesIsRefused() {
    project
        .file("a.csv", People.csv(5))
        .config(
            "sources = [{ path = \"%s\" }, { path = \"%s\" }]\n"
                    .formatted(path("a.csv"), path("*.csv"))
                + People.COLUMNS);
    Ran ran = project.leat("ingest");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains("Invalid sources: each file must belong to one of them, found file:");
  }

  /**
   * 500 people: some ages are below 18 or the number that means missing, some incomes too large.
   */
  private Dataset<Row> people() {
    return spark
        .range(0, 500, 1, 2)
        .selectExpr(
            "named_struct('id', concat('p', id)) as who",
            "cast(if(id % 7 = 0, -1, 15 + id % 50) as int) as age",
            "if(id % 11 = 0, 2e6D, id / 8) as income",
            "if(id % 5 = 0, null, date_add(date'2026-01-01', cast(id as int))) as day",
            "timestamp_millis(1767225600000 + id * 1001) as at",
            "id % 3 = 0 as answer");
  }

  private List<String> typed() {
    Dataset<Row> rows = Tables.read(spark, project.published("clean").path("data"));
    return rows.sort("id").drop("_row_id", "_file", "_line").collectAsList().stream()
        .map(Row::toString)
        .toList();
  }

  private String path(String name) {
    return project.folder().resolve(name).toString();
  }

  private static void move(Path from, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
