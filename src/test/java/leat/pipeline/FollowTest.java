package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leat.SparkForTests;
import leat.jdbc.PostgresForTests;
import leat.ledger.JobRecord;
import leat.table.Tables;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that arrive in a folder, scored as they come. */
class FollowTest {
  private static final String HEADER = "colour,income,age,id\n";

  @TempDir static Path temporary;
  static Project project;

  @BeforeAll
  static void putsAModelIntoProduction() {
    project = Project.ofPeople(temporary, 300);
    project.run();
    project.run(
        "--set",
        "train.candidates=[{type=logistic-regression,reg-param=0.5}]",
        "--set",
        "register.max-loss=0.9");
  }

  private static void produce(String model) {
    project.done("models", "promote", model, "--reason", "of the test");
  }

  @BeforeEach
  void beginsAnew() throws IOException {
    FileUtil.fullyDelete(at("in").toFile());
    FileUtil.fullyDelete(at("out").toFile());
    Files.createDirectories(at("in/later"));
  }

  @Test
  void scoresEachFileOnceAsABatchDoes() {
    arrives("a.csv", "red,45000,52,n1\nBLUE ,,30,n2\n");
    arrives("b.csv", "green,61000,12,n3\nred,45000,52,n5,what\n");
    arrives("c.csv", "");
    produce("1");
    Ran ran = once("--set", "score.follow.max-files=2");
    assertThat(ran.err())
        .contains("batch 0: 2 files, 4 rows, 2 scored, 2 not, model 1,")
        .contains("batch 1: 1 file, 0 rows, 0 scored, 0 not, model 1,")
        .doesNotContain("WARN");
    assertThat(project.last("follow").rows().in()).isEqualTo(4);

    Ran idle = once();
    assertThat(idle.err()).doesNotContain("batch ");
    assertThat(idle.out()).contains("follow    0 rows in, 0 out");
    arrives("later/a.csv", "violet,30000,70,n4\n");
    arrives("_half.csv", "nothing to see");
    assertThat(once().err()).contains("batch 2: 1 file, 1 rows, 1 scored");

    project.done("score", "--input", at("in").toString());
    assertThat(outcomes()).hasSize(5).isEqualTo(texts(ofBatch()));
  }

  @Test
  void whatWasKilledBetweenTwoStepsIsDoneOnce() throws IOException {
    arrives("a.csv", "red,45000,52,n1\n");
    once();
    arrives("b.csv", "red,45000,52,n2\n");
    once();
    List<String> outcomes = outcomes();
    assertThat(outcomes).hasSize(2);
    // as if killed after the scores were there, and before Spark knew
    forgetCommit();
    assertThat(once().err()).contains("batch 1 is scored already");
    assertThat(outcomes()).isEqualTo(outcomes);
    // as if killed when the files were chosen, while half a batch was written
    forgetCommit();
    Files.move(at("out/batch=1"), at("out/.batch=1-half"));
    FileUtil.fullyDelete(at("out/.batch=1-half/_leat.json").toFile());
    arrives("c.csv", "red,45000,52,n3\n");
    assertThat(once().err()).contains("batch 1: 1 file, 1 rows", "batch 2: 1 file, 1 rows");
    assertThat(outcomes()).hasSize(3).containsAll(outcomes);
    assertThat(at("out").toFile().list()).noneMatch(name -> name.startsWith(".batch"));
  }

  @Test
  void aFileThatIsNoneStopsTheStreamAndNothingIsLost() throws IOException {
    arrives("a.csv", "red,45000,52,n1\n");
    project.file("in/b.csv", "id,age,colour\nn2,52,red\n");
    Ran ran = project.refused(2, command());
    assertThat(ran.err()).contains("income", "b.csv");
    assertThat(Files.exists(at("out/batch=0"))).isFalse();
    project.file("in/b.csv", "id,age,colour,income\nn2,52,red,45000\n");
    PostgresForTests.execute("DROP TABLE IF EXISTS followed");
    Ran mended =
        once(
            "--format",
            "csv",
            "--set",
            "score.output.jdbc.url=" + PostgresForTests.url(),
            "--set",
            "score.output.jdbc.table=followed",
            "--set",
            "score.output.jdbc.user=" + PostgresForTests.USER,
            "--set",
            "score.output.jdbc.password=" + PostgresForTests.PASSWORD);
    assertThat(mended.err()).contains("batch 0: 2 files, 2 rows, 2 scored");
    assertThat(PostgresForTests.rows("SELECT _file, _line, id FROM followed ORDER BY id"))
        .containsExactly("a.csv 2 n1", "b.csv 2 n2");
    Dataset<Row> csv =
        SparkForTests.session().read().option("header", true).csv(at("out").toString());
    assertThat(csv.select("id", "batch").orderBy("id").collectAsList())
        .extracting(row -> row.mkString(" "))
        .containsExactly("n1 0", "n2 0");
  }

  @Test
  void saysWhatCannotBeFollowed() throws IOException {
    assertThat(project.refused(2, "score", "--once").err())
        .contains("Invalid --once: must come with --follow");
    assertThat(project.refused(2, "score", "--follow", "--input", at("in").toString()).err())
        .contains("say where the scores go, by --output or score.output.path");
    assertThat(project.refused(2, command("--input", at("in/*.csv").toString())).err())
        .contains("must be a folder without any of *?[]{}\\ in its name");
    Files.createDirectories(at("out/mine"));
    assertThat(project.refused(2, command()).err())
        .contains("it is there already, and no stream of scores goes there");
    FileUtil.fullyDelete(at("out").toFile());
    arrives("a.csv", "red,45000,52,n1\n");
    once();
    assertThat(project.refused(2, command("--input", at("in/later").toString())).err())
        .contains("Cannot write to", "the scores of file:", "go there. Name another folder");
    FileUtil.fullyDelete(at("out/_stream").toFile());
    assertThat(project.refused(2, command()).err()).contains("its _stream folder is gone");
    FileUtil.fullyDelete(at("in").toFile());
    assertThat(project.refused(2, command()).err()).contains("there is no such folder");
  }

  @Test
  void aKilledStreamGoesOnAndTakesTheModelOfTheMoment() throws Exception {
    produce("1");
    Process first = start();
    try (BufferedReader err = first.errorReader(StandardCharsets.UTF_8)) {
      arrives("a.csv", rows(0, 50));
      assertThat(line(err, "batch 0: ")).contains("1 file, 50 rows, 50 scored, 0 not, model 1");
      produce("2");
      arrives("b.csv", rows(50, 50));
      assertThat(line(err, "batch 1: ")).contains("1 file, 50 rows, 50 scored, 0 not, model 2");
      arrives("c.csv", rows(100, 5000));
      awaitWork();
    } finally {
      first.destroyForcibly();
    }
    // 128 + 9: killed, not ended
    assertThat(first.waitFor()).isEqualTo(137);

    Process second = start();
    try (BufferedReader err = second.errorReader(StandardCharsets.UTF_8)) {
      assertThat(line(err, "batch 2: ")).contains("5,000 rows");
      arrives("d.csv", rows(6000, 5000));
      awaitWork();
      // not by the process itself, which would close what it says
      second.toHandle().destroy();
      assertThat(line(err, "batch 3: ")).contains("5,000 rows");
    } finally {
      second.waitFor(1, TimeUnit.MINUTES);
      second.destroyForcibly();
    }
    assertThat(second.waitFor()).isZero();
    assertThat(once().err()).doesNotContain("batch ");

    Dataset<Row> all = SparkForTests.session().read().parquet(at("out").toString());
    assertThat(all.groupBy("_file", "model").count().orderBy("_file").collectAsList())
        .extracting(row -> row.mkString(" "))
        .containsExactly("a.csv 1 50", "b.csv 2 50", "c.csv 2 5000", "d.csv 2 5000");
    project.done("score", "--input", at("in").toString(), "--model", "2");
    List<String> batch = texts(ofBatch().where("_file != 'a.csv'"));
    assertThat(texts(all.drop("batch").where("_file != 'a.csv'"))).isEqualTo(batch);
  }

  private static void forgetCommit() throws IOException {
    Files.delete(at("out/_stream/commits/1"));
    Files.delete(at("out/_stream/commits/.1.crc"));
  }

  private static Process start() {
    return ForkedLeat.start(
        List.of("-Xmx512m"),
        "score",
        "--follow",
        "--input",
        at("in").toString(),
        "--output",
        at("out").toString(),
        "--set",
        "score.follow.interval=100ms",
        "--set",
        "score.follow.max-files=1",
        "--set",
        "spark.master=\"local[1]\"",
        "--config",
        project.configFile().toString());
  }

  /** The next line that begins so. */
  private static String line(BufferedReader err, String start) throws IOException {
    List<String> said = new ArrayList<>();
    String next = err.readLine();
    while (next != null && !next.startsWith(start)) {
      said.add(next);
      next = err.readLine();
    }
    assertThat(next).as(String.join("\n", said)).isNotNull();
    return next;
  }

  /** Waits until a micro-batch is at work. */
  private static void awaitWork() {
    File[] working;
    do {
      Thread.onSpinWait();
      working = project.stored().resolve("streams").toFile().listFiles();
    } while (working == null || working.length == 0);
  }

  private static String rows(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(i -> "red,%d,%d,n%d%n".formatted(20_000 + i % 60_000, 20 + i % 60, i))
        .collect(Collectors.joining());
  }

  private static Dataset<Row> ofBatch() {
    JobRecord batch = project.last("score");
    String scores =
        project.workspace().find("score", batch.fingerprint()).orElseThrow().path("data");
    return Tables.read(SparkForTests.session(), scores);
  }

  /** Every outcome without what differs from run to run. */
  private static List<String> outcomes() {
    return texts(SparkForTests.session().read().parquet(at("out").toString()).drop("batch"));
  }

  private static List<String> texts(Dataset<Row> outcomes) {
    return outcomes.drop("_row_id", "run").toJSON().collectAsList().stream()
        .sorted()
        .collect(Collectors.toList());
  }

  private static Ran once(String... more) {
    return project.done(command(more));
  }

  private static String[] command(String... more) {
    List<String> given = List.of(more);
    List<String> command = new ArrayList<>(List.of("score", "--follow", "--once"));
    command.addAll(List.of("--output", at("out").toString()));
    if (!given.contains("--input")) {
      command.addAll(List.of("--input", at("in").toString()));
    }
    command.addAll(given);
    return command.toArray(String[]::new);
  }

  private static void arrives(String name, String rows) {
    try {
      Path whole = Files.writeString(at("." + name.replace('/', '-')), HEADER + rows);
      Files.move(whole, at("in/" + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path at(String name) {
    return project.folder().resolve(name);
  }
}
