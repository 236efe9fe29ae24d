package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import leat.ledger.RowBalance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that ingest rejected for a personal value stay counted when only new files are read. */
class PersonalIncrementalTest {
  @TempDir Path temporary;

  @Test
  void theBalanceHoldsWithRowsTakenOver() throws IOException {
    Project project = Project.in(temporary);
    Path in = Files.createDirectories(project.folder().resolve("in"));
    project.config(
        "source { path = \""
            + in
            + "\", incremental = true }\n"
            + "columns { id { pii = mask, required = true }, x { type = int }\n"
            + "  y { type = boolean, role = label } }\n");
    Files.writeString(in.resolve("b.csv"), "id,x,y\nb1,1,yes\n,2,no\n\nb3,broken\n");
    project.done("ingest");
    assertThat(project.last("ingest").rows()).isEqualTo(new RowBalance(4, 1, 2, 0, 1));

    Files.writeString(in.resolve("c.csv"), "id,x,y\nc1,1,yes\nc2,2,no\n");
    project.done("ingest");
    assertThat(project.last("ingest").rows()).isEqualTo(new RowBalance(6, 3, 2, 0, 1));

    Files.writeString(in.resolve("d.csv"), "id,x,y\nd1,1,yes\n,2,no\n");
    project.done("ingest");
    assertThat(project.last("ingest").rows()).isEqualTo(new RowBalance(8, 4, 3, 0, 1));
    assertThat(project.last("ingest").quarantineReasons())
        .isEqualTo(Map.of("id: required", 2L, "too few fields", 1L));

    // Another content of the first file, in which all rows are good: its earlier rows go.
    Files.writeString(in.resolve("b.csv"), "id,x,y\nb1,1,yes\nb2,2,no\nb3,2,no\n");
    project.done("ingest");
    assertThat(project.last("ingest").rows()).isEqualTo(new RowBalance(7, 6, 1, 0, 0));
    project.done("clean");
    assertThat(project.last("clean").rows().in()).isEqualTo(6);
  }
}
