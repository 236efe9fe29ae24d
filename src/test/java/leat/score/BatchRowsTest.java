package leat.score;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import leat.Json;
import leat.LeatException;
import leat.ledger.RowBalance;
import leat.table.InPlace;
import leat.workspace.Attempt;
import leat.workspace.SourceFile;
import leat.workspace.Workspace;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches that are read where they lie. */
class BatchRowsTest {
  @TempDir Path folder;
  private Path file;
  private BatchRows rows;

  @BeforeEach
  void leavesAFileWhereItLies() throws Exception {
    file = Files.writeString(folder.resolve("a [1] b.parquet"), "one");
    Workspace workspace =
        Workspace.open(folder.resolve("work").toString(), "p", new Configuration());
    SourceFile found = workspace.sources().list(List.of(file.toUri().getPath())).get(0);
    InPlace.SourceFile lying =
        new InPlace.SourceFile(0, found.path(), found.name(), found.length(), found.digest());
    Attempt attempt = workspace.begin("batch", "0123456789abcdef0123");
    attempt.writeText(
        InPlace.NAME,
        Json.document(InPlace.of(List.of(lying), List.of(new InPlace.Taken("age", "age")))));
    rows =
        new BatchRows(
            workspace, workspace.publish(attempt, RowBalance.passedOn(1), Map.of(), null));
  }

  @Test
  void passesWhatIsTheSame() {
    assertThatCode(rows::refuseChanges).doesNotThrowAnyException();
  }

  @Test
  void refusesAFileThatIsAnotherNow() throws Exception {
    Files.writeString(file, "two");
    assertThatThrownBy(rows::refuseChanges)
        .isInstanceOf(LeatException.class)
        .hasMessage("Cannot score: a [1] b.parquet changed while it was read. Run again");
  }

  @Test
  void refusesAFileThatIsGone() throws Exception {
    Files.delete(file);
    assertThatThrownBy(rows::refuseChanges).hasMessageContaining("no such file");
  }
}
