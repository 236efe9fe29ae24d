package leat.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import leat.ExitCode;
import leat.LeatException;
import leat.ledger.RunRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {
  @TempDir Path temporary;
  private TestWorkspace test;
  private RunStore runs;

  @BeforeEach
  void open() {
    test = new TestWorkspace(temporary);
    runs = test.workspace.runs();
  }

  @Test
  void idsSortByTimeAndAreUnique() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      ids.add(runs.begin());
    }
    assertThat(ids).allMatch(id -> id.matches("\\d{8}T\\d{6}Z-[0-9a-f]{4}"));
    assertThat(ids).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void idsAreUniqueAmongThreads() throws Exception {
    for (int race = 0; race < 50; race++) {
      assertThat(Race.between(Collections.nCopies(4, runs::begin))).doesNotHaveDuplicates();
    }
  }

  @Test
  void aRunIsListedOnceItHasARecord() {
    String killed = runs.begin();
    String finished = runs.begin();
    runs.write(record(finished, "running"));
    runs.write(record(finished, "done"));
    assertThat(runs.list()).containsExactly(finished).doesNotContain(killed);
    assertThat(runs.read(finished)).isEqualTo(record(finished, "done"));
  }

  @Test
  void writesPagesBesideTheRecord() {
    String run = runs.begin();
    runs.writeText(run, "report.html", "<p>one</p>");
    runs.writeText(run, "report.html", "<p>two</p>");
    assertThat(TestWorkspace.file(runs.path(run, "report.html"))).hasContent("<p>two</p>");
  }

  @Test
  void saysThatThereIsNoSuchRun() {
    assertThatThrownBy(() -> runs.read("20260101T000000Z-0000"))
        .isInstanceOfSatisfying(
            LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(
            "Cannot read run 20260101T000000Z-0000: no such run in %s/runs",
            test.workspace.location());
  }

  static RunRecord record(String run, String outcome) {
    return new RunRecord(
        RunRecord.FORMAT,
        RunRecord.VERSION,
        run,
        "p",
        "run",
        "2026-11-23T05:45:01Z",
        null,
        outcome,
        0,
        null,
        42,
        null,
        Map.of(),
        List.of());
  }
}
