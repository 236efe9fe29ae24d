package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import leat.SparkForTests;
import leat.job.JobPlan;
import leat.job.Jobs;
import leat.job.Sessions;
import leat.ledger.JobRecord;
import leat.ledger.JobStatus;
import leat.ledger.RowBalance;
import leat.ledger.RunRecord;
import leat.table.Tables;
import leat.workspace.Checkpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What data that is not as expected does to a run. */
class ExpectationsPipelineTest {
  @TempDir Path temporary;
  Project project;

  @BeforeEach
  void aProjectThatIsNotRunYet() {
    project = Project.ofPeople(temporary, 60);
  }

  @Test
  void aStopKeepsTheQuarantineAndSaysSoEachTime() throws IOException {
    expecting(
        "[ { rule = range, columns = [age], max = 60, otherwise = stop, message = \"ask Ann\" } ]");
    project.done("ingest");
    Ran first = project.leat("run");
    assertThat(first.code()).as(first.err()).isEqualTo(3);
    assertThat(first.showsStackTrace()).isFalse();
    assertThat(first.err())
        .contains("Cannot clean: the data is not as expected\n  age: range: ")
        .contains(" of 60 rows fail (such as \"")
        .contains("\"). ask Ann\n");
    assertThat(project.files("checkpoints/clean")).isEmpty();
    RunRecord run = project.lastRun();
    assertThat(run.outcome()).isEqualTo("refused");
    assertThat(run.exitCode()).isEqualTo(3);
    JobRecord clean = project.last("clean");
    assertThat(clean.status()).isEqualTo(JobStatus.REFUSED);
    assertThat(clean.rows().in()).isEqualTo(60);
    assertThat(clean.rows().holds()).isTrue();
    long failed = clean.quarantineReasons().get("age: range");
    JsonNode result = clean.detail().path("expectations").path(0);
    assertThat(result.path("name").asText()).isEqualTo("age: range");
    assertThat(result.path("verdict").asText()).isEqualTo("failed");
    assertThat(result.path("otherwise").asText()).isEqualTo("stop");
    assertThat(result.path("failed").asLong()).isEqualTo(failed).isPositive();
    assertThat(result.path("examples").path(0).path("values").path("age").asInt())
        .isGreaterThan(60);
    assertThat(quarantined()).isEqualTo(failed);
    String page = Files.readString(project.stored().resolve("runs/" + run.run() + "/report.html"));
    assertThat(page).contains("age: range", "at most 60", "ask Ann");
    Ran again = project.leat("clean");
    assertThat(again.code()).isEqualTo(3);
    assertThat(again.err())
        .contains(first.err().lines().filter(l -> l.startsWith("  age")).findFirst().orElseThrow());
    assertThat(project.last("clean").status()).isEqualTo(JobStatus.REFUSED);
    assertThat(quarantined()).isEqualTo(failed);
    assertThat(project.done("quarantine", "show").out())
        .startsWith("clean     %d rows are in quarantine".formatted(failed))
        .contains(
            " %d  age: range\n".formatted(failed), "people.csv:", "nothing else was published");
    assertThat(project.leat("features").code()).as("nothing goes on").isEqualTo(2);
  }

  @Test
  void rowsWithinTheToleranceAreQuarantinedAndTheRunGoesOn() {
    expecting(
        "[ { rule = range, columns = [age], max = 60, otherwise = stop, tolerance = \"90 %\" } ]");
    Ran ran = project.done("run", "--until", "clean");
    JobRecord clean = project.last("clean");
    assertThat(clean.rows().quarantined()).isPositive().isEqualTo(quarantined());
    assertThat(ran.out()).contains("age: range");
  }

  @Test
  void aTableThatIsNotAsExpectedIsToldInTheSummary() {
    expecting(
        "[ { rule = row-count, min = 1000, message = short }, { rule = unique, columns = [id] } ]");
    Ran ran = project.done("run", "--until", "clean");
    assertThat(ran.out())
        .contains("expected  row-count: found 60 rows, expected at least 1,000 rows. short\n")
        .doesNotContain("id: unique");
    assertThat(project.last("clean").rows()).isEqualTo(RowBalance.passedOn(60));
  }

  @Test
  void aReferredTableThatChangesMakesCleanRunAgain() {
    project.file("ages.csv", "age\n" + "18\n");
    expecting(
        "[ { rule = references, columns = [age], table.path = \"%s\" } ]"
            .formatted(project.folder().resolve("ages.csv")));
    project.done("run", "--until", "clean");
    long failed =
        project.last("clean").detail().path("expectations").path(0).path("failed").asLong();
    assertThat(failed).isPositive();
    StringBuilder all = new StringBuilder("age\n");
    for (int age = 0; age < 120; age++) {
      all.append(age).append('\n');
    }
    project.file("ages.csv", all.toString());
    project.done("run", "--until", "clean");
    assertThat(project.last("clean").status()).isEqualTo(JobStatus.RAN);
    assertThat(project.last("clean").because()).isEqualTo("source 1 changed");
    assertThat(project.last("clean").detail().path("expectations").path(0).path("failed").asLong())
        .isZero();
  }

  @Test
  void aQuarantineOfARefusedRunMakesPlaceForTheNext() throws IOException {
    expecting(
        "[ { rule = sql, name = young, expression = \"age < 61 OR id IS NULL\", otherwise = stop } ]");
    assertThat(project.leat("run").code()).isEqualTo(3);
    long before = quarantined();
    assertThat(before).isPositive();
    String manifest = quarantine().path();
    assertThat(project.leat("clean").code()).isEqualTo(3);
    assertThat(quarantine().path()).isNotEqualTo(manifest);
    assertThat(quarantined()).isEqualTo(before);
  }

  @Test
  void wrongSqlIsFoundBeforeAnythingRuns() {
    expecting(
        "[ { rule = sql, name = old, expression = \"agee > 60\" },"
            + " { rule = sql, expression = \"age >\" } ]");
    String both =
        "Invalid expectations: old must be a boolean expression of Spark SQL over a row of the"
            + " columns, found agee > 60: \"agee\" is no column, did you mean \"age\"?\n"
            + "Invalid expectations: age > must be a boolean expression of Spark SQL over a row of"
            + " the columns, found age >: Syntax error at or near end of input\n";
    assertThat(project.refused(2, "plan").err()).isEqualTo(both);
    assertThat(project.refused(2, "run").err()).isEqualTo(both);
    assertThat(project.refused(2, "ingest").err()).isEqualTo(both);
    // only a session knows functions and types, and a run has one
    expecting("[ { rule = sql, expression = \"yeer(age) > 60\" } ]");
    assertThat(project.leat("plan").code()).isZero();
    assertThat(project.refused(2, "run").err()).contains("found yeer(age) > 60: ", "`yeer`");
    assertThat(project.files("")).as("nothing was ingested").isEmpty();
  }

  private void expecting(String expectations) {
    project.config(People.COLUMNS + "\nexpectations = " + expectations + "\n");
  }

  private Checkpoint quarantine() {
    String fingerprint =
        JobPlan.of(Jobs.inOrder(), project.settings(), project.workspace(), Sessions.engine())
            .step("clean")
            .fingerprint();
    return project.workspace().find("quarantine", fingerprint).orElseThrow();
  }

  private long quarantined() {
    return Tables.read(SparkForTests.session(), quarantine().path("data")).count();
  }
}
