package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import leat.SparkForTests;
import leat.explain.Attribution;
import leat.explain.Reason;
import leat.jdbc.PostgresForTests;
import leat.ledger.JobRecord;
import leat.ledger.JobStatus;
import leat.ledger.RowBalance;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.model.Scorer;
import leat.table.Tables;
import leat.workspace.Checkpoint;
import leat.workspace.FileEntry;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches of rows, scored by the model of one pipeline. */
class ScoreTest {
  /** Columns in another order, one more, no label; a wrong age, a colour never seen, a long row. */
  private static final String BATCH =
      """
      colour,shop,income,age,id
      red,north,45000,52,n1
      BLUE ,south,,30,n2
      green,south,61000,12,n3
      violet,north,30000,70,n4
      red,north,45000,52,n1
      red,north,45000,52,n5,what
      """;

  @TempDir static Path temporary;
  static Project project;

  @BeforeAll
  static void putsAModelIntoProduction() {
    project = Project.ofPeople(temporary, 300);
    project.run();
    project.file("batch.csv", BATCH);
  }

  @Test
  void givesOneOutcomeForEachRow() {
    Ran ran = project.done("score", "--input", path("batch.csv"), "--keep", "id,shop");
    JobRecord score = project.last("score");
    assertThat(score.rows().in()).isEqualTo(6);
    assertThat(score.rows().out()).isEqualTo(6);
    assertThat(score.detail().path("scored").asLong()).isEqualTo(4);
    List<Row> outcomes = outcomes(score);
    assertThat(outcomes)
        .extracting(row -> row.<String>getAs("id"))
        .containsExactly("n1", "n2", "n3", "n4", "n1", null);
    assertThat(outcomes)
        .extracting(row -> row.<String>getAs("not_scored"))
        .containsExactly(null, null, "age: min", null, null, "too many fields");
    assertThat(outcomes)
        .extracting(row -> row.<String>getAs("shop"))
        .containsExactly("north", "south", "south", "north", "north", null);
    assertThat(outcomes)
        .extracting(row -> row.<Long>getAs("_line"))
        .containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(ran.out()).contains("score     6 rows in, 6 out");
  }

  @Test
  void scoresAsThePortableModelDoes() {
    project.done("score", "--input", path("batch.csv"), "--keep", "id,shop");
    List<Row> outcomes = outcomes(project.last("score"));
    PortableModel model = ModelJson.read(project.text("train", "model.json"));
    Scorer scorer = Scorer.of(model);
    double first = scorer.scoreRaw(raw(model, "52", "45000", "red")).probabilities()[1];
    double second = scorer.scoreRaw(raw(model, "30", "", "BLUE ")).probabilities()[1];
    assertThat(outcomes.get(0).<Double>getAs("probability")).isCloseTo(first, within(0.0));
    assertThat(outcomes.get(1).<Double>getAs("probability")).isCloseTo(second, within(0.0));
    assertThat(outcomes.get(0).<String>getAs("decision"))
        .isEqualTo(model.classes().get(first >= model.threshold() ? 1 : 0));
    assertThat(outcomes.get(0).<String>getAs("model")).isEqualTo("1");
  }

  @Test
  void namesTheColumnsThatContributeMostToEachScore() {
    project.done("score", "--input", path("batch.csv"), "--reasons", "2");
    List<Row> outcomes = outcomes(project.last("score"));
    PortableModel model = ModelJson.read(project.text("train", "model.json"));
    Object[] typed =
        model.columns().columns().stream()
            .map(
                column ->
                    switch (column.name()) {
                      case "age" -> 52;
                      case "income" -> 45_000.0;
                      case "colour" -> "red";
                      default -> null;
                    })
            .toArray();
    List<Reason> reasons = Attribution.of(model).explainer().row(typed).reasons(2).top();
    assertThat(reasons).hasSize(2);
    for (int i = 0; i < 2; i++) {
      String name = "reason_" + (i + 1);
      Reason reason = reasons.get(i);
      assertThat(outcomes.get(0).<String>getAs(name)).isEqualTo(reason.column());
      assertThat(outcomes.get(0).<String>getAs(name + "_value")).isEqualTo(reason.value());
      assertThat(outcomes.get(0).<Double>getAs(name + "_contribution"))
          .isEqualTo(reason.contribution());
    }
    assertThat(outcomes.get(2).<String>getAs("not_scored")).isEqualTo("age: min");
    assertThat(outcomes.get(2).<String>getAs("reason_1")).isNull();
    assertThat(outcomes.get(2).schema().fieldNames())
        .endsWith(
            "decision",
            "reason_1",
            "reason_1_value",
            "reason_1_contribution",
            "reason_2",
            "reason_2_value",
            "reason_2_contribution",
            "not_scored",
            "model",
            "run");
  }

  @Test
  void aSecondTryDoesNothingAndAGoneCopyIsMadeAgain() throws Exception {
    String[] command = {
      "score", "--input", path("batch.csv"), "--output", path("scores"), "--format", "csv"
    };
    project.done(command);
    project.done(command);
    assertThat(project.lastRun().jobs())
        .extracting(JobRecord::status)
        .containsOnly(JobStatus.UP_TO_DATE);
    assertThat(rowsOfCopy()).isEqualTo(6);
    org.apache.hadoop.fs.FileUtil.fullyDelete(Path.of(path("scores")).toFile());
    project.done(command);
    assertThat(project.last("score").status()).isEqualTo(JobStatus.UP_TO_DATE);
    assertThat(project.last("deliver").status()).isEqualTo(JobStatus.RAN);
    assertThat(rowsOfCopy()).isEqualTo(6);
  }

  @Test
  void readsParquetWhereItLies() {
    parquetOf("batch.csv", "typed", "cast(age as smallint) age", "cast(income as double) income");
    project.done("score", "--input", path("typed"), "--set", "score.source.type=parquet");
    JobRecord score = project.last("score");
    List<String> files = filesOf("batch", project.last("batch").fingerprint());
    List<Row> typed = outcomes(score);
    project.done("score", "--input", path("batch.csv"));
    List<Row> texts = outcomes(project.last("score"));
    for (String column : List.of("id", "probability", "decision", "not_scored")) {
      assertThat(typed)
          .extracting(row -> row.<Object>getAs(column))
          .isEqualTo(texts.stream().limit(5).map(row -> row.<Object>getAs(column)).toList());
    }
    assertThat(typed)
        .extracting(row -> row.<Long>getAs("_line"))
        .containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(typed.get(0).<String>getAs("_file")).endsWith(".parquet");
    assertThat(score.rows().in()).isEqualTo(5);
    assertThat(files).contains("in-place.json").noneMatch(f -> f.startsWith("data/"));
  }

  /** The good rows of a file of texts, with types. */
  private static void parquetOf(String from, String to, String... typed) {
    SparkForTests.session()
        .read()
        .option("header", true)
        .option("mode", "DROPMALFORMED")
        .csv(path(from))
        .selectExpr(
            Stream.concat(Stream.of("colour", "shop", "id"), Stream.of(typed))
                .toArray(String[]::new))
        .limit(5)
        .coalesce(1)
        .write()
        .parquet(path(to));
  }

  private static List<String> filesOf(String job, String fingerprint) {
    return project.workspace().find(job, fingerprint).orElseThrow().manifest().files().stream()
        .map(FileEntry::path)
        .toList();
  }

  private static long rowsOfCopy() {
    return SparkForTests.session().read().option("header", true).csv(path("scores")).count();
  }

  @Test
  void copiesAsParquetToo() {
    project.done("score", "--input", path("batch.csv"), "--output", path("copy"));
    Dataset<Row> copy = SparkForTests.session().read().parquet(path("copy"));
    assertThat(copy.orderBy("_row_id").collectAsList()).isEqualTo(outcomes(project.last("score")));
  }

  @Test
  void putsScoresIntoATableWhereAgainIsTheSame() throws Exception {
    PostgresForTests.execute("DROP TABLE IF EXISTS scored");
    String[] command = {
      "score",
      "--input",
      path("batch.csv"),
      "--set",
      "score.output.jdbc.url=" + PostgresForTests.url(),
      "--set",
      "score.output.jdbc.table=scored",
      "--set",
      "score.output.jdbc.user=" + PostgresForTests.USER,
      "--set",
      "score.output.jdbc.password=" + PostgresForTests.PASSWORD,
      "--set",
      "score.output.jdbc.keys=[id]"
    };
    Ran first = project.done(command);
    assertThat(first.err()).contains("1 scores lack id, and are not in scored of jdbc:postgresql:");
    // n1 is there twice, and the last record has no fields
    assertThat(project.last("upsert").rows()).isEqualTo(new RowBalance(6, 4, 0, 1, 1));
    assertThat(inTable()).containsExactly("n1 6 null", "n2 3 null", "n3 4 age: min", "n4 5 null");
    project.done(command);
    assertThat(project.last("upsert").status()).isEqualTo(JobStatus.UP_TO_DATE);
    PostgresForTests.execute("DROP TABLE scored");
    project.done(command);
    assertThat(project.last("score").status()).isEqualTo(JobStatus.UP_TO_DATE);
    assertThat(inTable()).hasSize(4);
    for (String file : project.files("")) {
      assertThat(Files.readString(project.stored().resolve(file), StandardCharsets.ISO_8859_1))
          .as(file)
          .doesNotContain(PostgresForTests.PASSWORD);
    }
    command[command.length - 1] = "score.output.jdbc.keys=[shop]";
    assertThat(project.refused(2, command).err())
        .contains(
            "Invalid score.output.jdbc.keys: must name columns of the scores, one of _row_id,");
  }

  private static List<String> inTable() {
    return PostgresForTests.rows("SELECT id, _line, not_scored FROM scored ORDER BY id");
  }

  @Test
  void touchesNoFolderOfSomebodyElse() {
    Path folder = Path.of(path("mine"));
    assertThat(folder.toFile().mkdir()).isTrue();
    Ran ran =
        project.refused(2, "score", "--input", path("batch.csv"), "--output", folder.toString());
    assertThat(ran.err()).contains("it is there already, and is no copy of scores");
  }

  @Test
  void namesAColumnThatTheBatchLacks() {
    project.file("short.csv", "id,age,colour\nn1,52,red\n");
    Ran ran = project.refused(2, "score", "--input", path("short.csv"));
    assertThat(ran.err()).contains("income");
  }

  @Test
  void readsColumnsOfOtherTypesAsTheirTexts() {
    SparkForTests.session()
        .sql(
            "SELECT 'red' AS colour, CAST(52 AS BIGINT) AS age, '45000' AS income, 1 AS id, true AS more"
                + " UNION ALL SELECT 'red', 52.5, '45000', 2, true"
                + " UNION ALL SELECT 'red', 52, 'a lot', 3, true"
                + " UNION ALL SELECT NULL, NULL, NULL, NULL, NULL ORDER BY id NULLS LAST")
        .coalesce(1)
        .write()
        .parquet(path("other-types"));
    project.done("score", "--input", path("other-types"), "--set", "score.source.type=parquet");
    List<Row> outcomes = outcomes(project.last("score"));
    assertThat(outcomes)
        .extracting(row -> row.<String>getAs("not_scored"))
        .containsExactly(null, "age: type", "income: type", null);
    project.done("score", "--input", path("batch.csv"));
    assertThat(outcomes.get(0).<Double>getAs("probability"))
        .isEqualTo(outcomes(project.last("score")).get(0).<Double>getAs("probability"));
  }

  @Test
  void refusesWhatIsNoBatch() {
    project.file("nothing-in-it.csv", "");
    assertThat(project.refused(3, "score", "--input", path("nothing-in-it.csv")).err())
        .contains("nothing-in-it.csv", "the file is empty");
    project.file("twice.csv", "id,age,age,income,colour\nn1,52,53,1,red\n");
    assertThat(project.refused(2, "score", "--input", path("twice.csv")).err()).contains("age");
    project.file("broken.csv", "id,age,income,colour\nn1,52\n");
    assertThat(project.refused(3, "score", "--input", path("broken.csv")).err())
        .contains("none of 1 records is whole, too few fields");
  }

  @Test
  void readsAnotherTypeOfFile() {
    project.file(
        "batch.json",
        """
        {"id": "n1", "age": 52, "income": 45000.0, "colour": "red"}
        {"id": "n2", "age": "old", "income": 45000.0, "colour": "red"}
        """);
    project.done("score", "--input", path("batch.json"), "--set", "score.source.type=json");
    List<Row> outcomes = outcomes(project.last("score"));
    assertThat(outcomes.get(0).<Double>getAs("probability")).isBetween(0.0, 1.0);
    assertThat(outcomes.get(1).<String>getAs("not_scored")).isEqualTo("age: type");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(project.refused(2, "score").err())
        .contains("Cannot score: say what, by --input or score.source");
    assertThat(project.refused(2, "score", "--input", path("batch.csv"), "--model", "9").err())
        .contains("Cannot score: there is no model version 9");
    assertThat(project.refused(2, "score", "--input", path("nothing.csv")).err())
        .contains("nothing.csv");
  }

  private static String[] raw(PortableModel model, String age, String income, String colour) {
    return model.columns().columns().stream()
        .map(
            column ->
                switch (column.name()) {
                  case "age" -> age;
                  case "income" -> income;
                  case "colour" -> colour;
                  default -> null;
                })
        .toArray(String[]::new);
  }

  private static List<Row> outcomes(JobRecord score) {
    Checkpoint found = project.workspace().find("score", score.fingerprint()).orElseThrow();
    return Tables.read(SparkForTests.session(), found.path("data"))
        .orderBy("_row_id")
        .collectAsList();
  }

  private static String path(String name) {
    return project.folder().resolve(name).toString();
  }
}
