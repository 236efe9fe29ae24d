package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import leat.SparkForTests;
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
    Ran ran = once("--set", "score.follow.max-files=2");
    assertThat(ran.err())
        .contains("batch 0: 2 files, 4 rows, 2 scored, 2 not, model 1,")
        .contains("batch 1: 1 file, 0 rows, 0 scored, 0 not, model 1,")
        .doesNotContain("WARN");
    assertThat(project.last("score").rows().in()).isEqualTo(4);

    assertThat(once().err()).doesNotContain("batch ");
    arrives("later/a.csv", "violet,30000,70,n4\n");
    arrives("_half.csv", "nothing to see");
    assertThat(once().err()).contains("batch 2: 1 file, 1 rows, 1 scored");

    project.done("score", "--input", at("in").toString());
    JobRecord batch = project.last("score");
    String scores = project.workspace().find("score", batch.fingerprint()).orElseThrow().path("data");
    assertThat(outcomes()).hasSize(5).isEqualTo(texts(Tables.read(SparkForTests.session(), scores)));
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
    String[] command = {
      "score", "--follow", "--once", "--input", at("in").toString(), "--output", at("out").toString()
    };
    return project.done(
        java.util.stream.Stream.of(command, more)
            .flatMap(java.util.Arrays::stream)
            .toArray(String[]::new));
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
