package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import leat.ledger.JobStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong is told in one message that says what to do, and leaves nothing half done. */
class BadInputTest {
  private static final String WITH_INGEST = "ingest";

  @TempDir Path temporary;
  Project project;

  @BeforeEach
  void aProjectThatIsNotRunYet() {
    project = Project.ofPeople(temporary, 60);
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Path data = project.folder().resolve("people.csv");
    Files.delete(data);
    Ran ran = project.refused(2, WITH_INGEST);
    assertThat(ran.err())
        .isEqualTo("Cannot read source %s: no such file or folder\n".formatted(data));
    assertThat(project.refused(2, "plan").err()).isEqualTo(ran.err());
    nothingPublished("ingest");
    project.data(People.csv(60)).done(WITH_INGEST);
  }

  @Test
  void anEmptyFileIsRefused() {
    project.data("");
    assertThat(project.refused(3, WITH_INGEST).err())
        .contains("Cannot ingest people.csv: the file is empty\n");
    nothingPublished("ingest");
    assertThat(project.last("ingest").status()).isEqualTo(JobStatus.FAILED);
    project.data(People.csv(60)).done(WITH_INGEST);
  }

  @Test
  void aHeaderAloneIsRefused() {
    project.data(People.HEADER);
    assertThat(project.refused(3, WITH_INGEST).err())
        .contains("Cannot ingest people.csv: there is no row after the header\n");
    nothingPublished("ingest");
  }

  @Test
  void theRightDelimiterIsSuggested() {
    project.data(People.csv(60).replace(',', ';'));
    assertThat(project.refused(2, WITH_INGEST).err())
        .contains("which is one column (\"id;age;income;colour;answer\")")
        .contains("set source.csv.delimiter = \";\"");
    nothingPublished("ingest");
    project.done(WITH_INGEST, "--set", "source.csv.delimiter=\";\"");
  }

  @Test
  void theDeclaredCharsetIsNamedWhereItIsNotThatOfTheFile() throws IOException {
    String latin = People.csv(60).replace("red", "rouge foncé").replace("green", "noirâtre");
    Files.write(
        project.folder().resolve("people.csv"),
        latin.replace("blue", "bleuté").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(project.refused(3, WITH_INGEST).err())
        .contains("Cannot ingest people.csv: 60 of 60 records are no valid UTF-8")
        .contains("source.csv.charset");
    nothingPublished("ingest");
    project.done(WITH_INGEST, "--set", "source.csv.charset=ISO-8859-1");
  }

  @Test
  void aLabelWithOneClassIsRefused() {
    project.data(People.csv(60).replace(",no\n", ",yes\n"));
    assertThat(project.refused(3, "run").err())
        .contains("Cannot make features: the label answer has one class only in the training part")
        .contains("found true. Check columns.answer.true and .false, and the data\n");
    nothingPublished("features");
    assertThat(project.lastRun().jobs())
        .extracting(job -> job.status())
        .containsExactly(JobStatus.RAN, JobStatus.RAN, JobStatus.FAILED);
  }

  @Test
  void aColumnThatTheFileLacksIsNamedWithTheNearestThereIs() {
    project.data(People.csv(60).replace("colour", "color"));
    assertThat(project.refused(2, WITH_INGEST).err())
        .contains("column \"colour\" of the contract is not in its header")
        .contains("nearest to \"colour\" there is \"color\"");
    nothingPublished("ingest");
  }

  @Test
  void aColumnThatTheContractLacksIsNamedWithBothWaysOut() {
    project.data(
        People.csv(60).replaceAll("(?m)^(id.*)$", "$1,note").replaceAll("(?m)(yes|no)$", "$1,x"));
    assertThat(project.refused(2, WITH_INGEST).err())
        .contains("column \"note\" is not in the contract; name it there, or set")
        .contains("source.unknown-columns = warn");
    nothingPublished("ingest");
    assertThat(project.done(WITH_INGEST, "--set", "source.unknown-columns=warn").err())
        .contains("Left out column \"note\" of people.csv");
  }

  @Test
  void noRowLeftAfterCleaningIsRefusedWithTheReasons() {
    Ran ran =
        project.refused(3, "run", "--set", "columns.age.min=120", "--set", "columns.age.max=130");
    assertThat(ran.err())
        .contains("Cannot clean: none of 60 rows is left: age: min (60 rows, such as");
    nothingPublished("clean");
    assertThat(project.files("quarantine")).anyMatch(file -> file.endsWith("manifest.json"));
    assertThat(project.done("clean").err()).doesNotContain("ingest ");
  }

  @Test
  void everyMistakeOfAConfigIsTold() {
    project.config(
        """
        columns {
          id { type = strin, role = key }
          age { type = int, min = 90, max = 18 }
          income { type = double, rol = feature }
          colour { type = string, clean = [trimm] }
          answer { type = boolean, role = labell }
        }
        clean.deduplicate = keys
        split.train = 1.7
        train.metric = aucc
        evaluate.bins = 1
        spark.driver-memory = lots
        """);
    Ran ran = project.refused(2, "run");
    assertThat(ran.err().lines().filter(line -> line.matches(".*work space\\.conf:\\d+: .*")))
        .hasSizeGreaterThanOrEqualTo(10);
    assertThat(ran.err()).contains("rol").contains("role").contains("string").contains("auc");
    assertThat(project.refused(2, "plan").err()).isEqualTo(ran.err());
  }

  private void nothingPublished(String job) {
    assertThat(project.files("checkpoints/" + job)).isEmpty();
  }
}
