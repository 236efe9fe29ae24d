package leat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import leat.pipeline.People;
import leat.pipeline.Project;
import leat.pipeline.Ran;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a row, and the other commands that look at a finished run. */
class TraceTest {
  @TempDir static Path temporary;
  static Project project;
  static String firstRun;

  @BeforeAll
  static void runsOnceWithFaults() {
    project = Project.ofPeople(temporary, 200);
    // the header is line 1, so these are lines 202 to 205
    project.data(
        People.csv(200)
            + "q1,12,30000,red,yes\nb1,20,3\nb1,20,30000,red,yes\nb1,20,30000,red,yes\n");
    firstRun = project.run().run();
  }

  @Test
  void aKeptRowIsFollowedToTheModel() {
    List<String> lines = project.done("trace", "p7").out().lines().toList();
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0)).isEqualTo("row 8  ingest    read from people.csv, line 8");
    assertThat(lines.get(1)).isEqualTo("row 8  clean     kept");
    assertThat(lines.get(2)).matches("row 8  features  (train|validation|test) part");
    assertThat(lines.get(3))
        .matches("row 8  train     label (true|false), probability of true 0\\.\\d{6}");
    assertThat(lines.get(4)).isEqualTo("row 8  register  model in production: 1");
  }

  @Test
  void aQuarantinedRowIsFollowedToItsReasons() {
    assertThat(project.done("trace", "q1").out())
        .isEqualTo(
            """
            row 202  ingest    read from people.csv, line 202
            row 202  clean     quarantined: age: min (people.csv, line 202)
            """);
  }

  @Test
  void brokenRecordsAndDuplicatesOfAKeyAreTracedToo() {
    List<String> lines = project.done("trace", "b1").out().lines().toList();
    assertThat(lines)
        .contains(
            "row 204  clean     kept",
            "row 205  clean     left out as a duplicate",
            "row 203  ingest    quarantined: too few fields (people.csv, line 203)");
  }

  @Test
  void theKeyMayBeSpelledAsTheContractCleansIt() {
    assertThat(project.done("trace", " p7 ").out()).startsWith("row 8  ingest");
  }

  @Test
  void anUnknownKeyIsTold() {
    Ran ran = project.leat("trace", "nobody");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).isEqualTo("Cannot trace nobody: no ingested row has it in column id\n");
  }

  @Test
  void traceAsJsonIsOneListOfEvents() {
    assertThat(project.done("trace", "q1", "--json").json())
        .extracting(event -> event.path("job").asText())
        .containsExactly("ingest", "clean");
  }

  @Test
  void runsAreListedShownAndCompared() {
    project.leat("run", "--until", "features", "--set", "split.seed=7");
    String second = project.lastRun().run();
    assertThat(project.done("runs", "list").out().lines())
        .anyMatch(line -> line.matches(firstRun + "  done     run +"));
    assertThat(project.done("runs", "show", firstRun).out())
        .contains("clean     203 rows in, 201 out, 1 quarantined, 1 duplicate\n")
        .contains("                1  age: min\n")
        .contains("ingest    204 rows in, 203 out, 1 quarantined\n");
    assertThat(project.done("runs", "show", firstRun, "--json").json().path("run").asText())
        .isEqualTo(firstRun);
    assertThat(project.done("runs", "compare", firstRun, second).out())
        .containsPattern("settings\\.split\\.seed +42 +7\n")
        .containsPattern("features\\.fingerprint +\\w{20} +\\w{20}\n")
        .doesNotContain("clean.");
    assertThat(project.done("runs", "compare", firstRun, firstRun).out())
        .isEqualTo("Nothing differs\n");
    assertThat(
            project
                .done("runs", "compare", firstRun, second, "--json")
                .json()
                .path("settings.split.seed"))
        .extracting(value -> value.asText())
        .containsExactly("42", "7");
  }

  @Test
  void unknownRunsAndModelsAreTold() {
    Ran run = project.leat("runs", "show", "yesterday");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("Cannot read run yesterday: no such run in ");
    Ran model = project.leat("models", "show", "9");
    assertThat(model.code()).isEqualTo(2);
    assertThat(model.err())
        .isEqualTo("Cannot find model 9: see leat models list for what there is\n");
    Ran rollback = project.leat("models", "rollback", "--reason", "x");
    assertThat(rollback.code()).isEqualTo(2);
    assertThat(rollback.err())
        .isEqualTo("Cannot roll back: no other model was in production before\n");
  }

  @Test
  void everyResultIsOneJsonDocument() {
    for (String command :
        List.of("plan", "runs list", "models list", "models show 1", "models verify 1", "run")) {
      project.done((command + " --json").split(" ")).json();
    }
  }
}
