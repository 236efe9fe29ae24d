package leat.score;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
   * The rows in parts.
   *
   * @param whole all of them
   * @param partRows about how many rows a part has
   */
  List<Supplier<Dataset<Row>>> parts(Dataset<Row> whole, long partRows) {
    long rows = batch.manifest().rows().out();
    if (rows <= partRows) {
      return List.of(() -> whole);
    }
    return inPlace
        .map(files -> lying(files, whole.sparkSession(), rows, partRows))
        .orElseGet(() -> copied(whole, rows, partRows));
  }

  private static List<Supplier<Dataset<Row>>> lying(
      InPlace all, SparkSession spark, long rows, long partRows) {
    return BatchParts.of(all.files(), InPlace.SourceFile::length, rows, partRows).stream()
        .<Supplier<Dataset<Row>>>map(files -> () -> InPlace.of(files, all.columns()).rows(spark))
        .toList();
  }

  private List<Supplier<Dataset<Row>>> copied(Dataset<Row> whole, long rows, long partRows) {
    List<FileEntry> data =
        batch.manifest().files().stream().filter(file -> file.path().endsWith(".parquet")).toList();
    return BatchParts.of(data, FileEntry::length, rows, partRows).stream()
        .map(files -> files.stream().map(file -> batch.path(file.path())).toList())
        .<Supplier<Dataset<Row>>>map(
            paths -> () -> Tables.read(whole.sparkSession(), whole.schema(), paths))
        .toList();
  }

  /**
   * Passes if what was read is what the batch was said to be.
   *
   * @throws LeatException that names a file that is another now
   */
  void refuseChanges() {
    List<InPlace.SourceFile> files = inPlace.map(InPlace::files).orElse(List.of());
    Map<String, SourceFile> there =
        workspace.sources().list(files.stream().map(InPlace.SourceFile::path).toList()).stream()
            .collect(Collectors.toMap(SourceFile::path, Function.identity()));
    for (InPlace.SourceFile file : files) {
      SourceFile now = there.get(file.path());
      if (now.length() != file.length() || !now.digest().equals(file.digest())) {
        throw LeatException.failure(
            "Cannot score: %s changed while it was read. Run again".formatted(file.name()), null);
      }
    }
  }
}
