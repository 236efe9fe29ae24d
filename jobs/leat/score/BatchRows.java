package leat.score;

import java.util.List;
import java.util.Optional;
import leat.LeatException;
import leat.table.InPlace;
import leat.table.Tables;
import leat.workspace.Checkpoint;
import leat.workspace.SourceFile;
import leat.workspace.Workspace;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The rows of a batch: those that the batch job wrote, or those that it left where they lie. */
final class BatchRows {
  private final Workspace workspace;
  private final Checkpoint batch;
  private final Optional<InPlace> inPlace;

  BatchRows(Workspace workspace, Checkpoint batch) {
    this.workspace = workspace;
    this.batch = batch;
    this.inPlace =
        batch.manifest().files().stream()
            .filter(file -> file.path().equals(InPlace.NAME))
            .findFirst()
            .map(file -> InPlace.parse(workspace.readText(batch, InPlace.NAME)));
  }

  Dataset<Row> rows(SparkSession spark) {
    return inPlace
        .map(files -> files.rows(spark))
        .orElseGet(() -> Tables.read(spark, batch.path("data")));
  }

  /**
   * Passes if what was read is what the batch was said to be.
   *
   * @throws LeatException that names a file that is another now
   */
  void refuseChanges() {
    List<InPlace.SourceFile> files = inPlace.map(InPlace::files).orElse(List.of());
    for (InPlace.SourceFile file : files) {
      SourceFile now = workspace.sources().list(List.of(file.path())).get(0);
      if (now.length() != file.length() || !now.digest().equals(file.digest())) {
        throw LeatException.failure(
            "Cannot score: %s changed while it was read. Run again".formatted(file.name()), null);
      }
    }
  }
}
