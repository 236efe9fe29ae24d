package leat.score;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import leat.LeatException;
import leat.table.InPlace;
import leat.table.Tables;
import leat.workspace.Checkpoint;
import leat.workspace.FileEntry;
import leat.workspace.SourceFile;
import leat.workspace.Workspace;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

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
   * The same rows in parts.
   *
   * @param partRows about how many rows a part has
   */
  List<Supplier<Dataset<Row>>> parts(SparkSession spark, long partRows) {
    long rows = batch.manifest().rows().out();
    if (rows <= partRows) {
      return List.of(() -> rows(spark));
    }
    return inPlace
        .map(files -> lying(files, spark, rows, partRows))
        .orElseGet(() -> copied(spark, rows, partRows));
  }

  private static List<Supplier<Dataset<Row>>> lying(
      InPlace all, SparkSession spark, long rows, long partRows) {
    return BatchParts.of(all.files(), InPlace.SourceFile::length, rows, partRows).stream()
        .<Supplier<Dataset<Row>>>map(files -> () -> InPlace.of(files, all.columns()).rows(spark))
        .toList();
  }

  private List<Supplier<Dataset<Row>>> copied(SparkSession spark, long rows, long partRows) {
    StructType schema = rows(spark).schema();
    List<FileEntry> data =
        batch.manifest().files().stream().filter(file -> file.path().endsWith(".parquet")).toList();
    return BatchParts.of(data, FileEntry::length, rows, partRows).stream()
        .map(files -> files.stream().map(file -> batch.path(file.path())).toList())
        .<Supplier<Dataset<Row>>>map(paths -> () -> Tables.read(spark, schema, paths))
        .toList();
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
