package leat.cli;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import leat.LeatException;
import leat.config.PipelineConfig;
import leat.contract.Column;
import leat.contract.Role;
import leat.job.JobPlan;
import leat.job.Jobs;
import leat.job.Sessions;
import leat.metrics.ScoredClasses;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.scoring.EncodedScores;
import leat.table.Columns;
import leat.table.Tables;
import leat.workspace.Checkpoint;
import leat.workspace.Promotion;
import leat.workspace.Workspace;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Follows the rows of a key through the checkpoints of the present config.
 *
 * @param spark the session
 * @param config the pipeline's
 * @param workspace the pipeline's
 */
record Trace(SparkSession spark, PipelineConfig config, Workspace workspace) {
  private static final List<String> PARTS = List.of("train", "validation", "test");

  /**
   * What happened to a row at one place.
   *
   * @param rowId the row's id
   * @param job where
   * @param what in words
   */
  record Event(long rowId, String job, String what) {
    String text() {
      return "row %d  %-9s %s".formatted(rowId, job, what);
    }
  }

  /**
   * The events of all rows with that key, in the order of the jobs.
   *
   * @throws LeatException when the contract has no key, or no row has that one
   */
  List<Event> of(String key) {
    List<Column> keys = config.columns().withRole(Role.KEY);
    if (keys.isEmpty()) {
      throw LeatException.usage("Cannot trace " + key + ": no column of the contract has role key");
    }
    JobPlan plan = JobPlan.of(Jobs.inOrder(), config, workspace, Sessions.engine());
    List<Event> events = new ArrayList<>();
    for (Row row : ingested(plan, keys.get(0).name(), key)) {
      long id = row.getAs(Columns.ROW_ID);
      String place =
          "%s, line %d".formatted(row.getAs(Columns.FILE), row.<Long>getAs(Columns.LINE));
      events.add(new Event(id, "ingest", place));
      events.addAll(afterIngest(plan, id));
    }
    if (events.isEmpty()) {
      throw LeatException.usage(
          "Cannot trace %s: no ingested row has it in column %s"
              .formatted(key, keys.get(0).name()));
    }
    return events;
  }

  private List<Row> ingested(JobPlan plan, String column, String key) {
    return read(plan, "ingest")
        .orElseThrow(() -> LeatException.usage("Cannot trace " + key + ": nothing is ingested yet"))
        .where(org.apache.spark.sql.functions.trim(Tables.column(column)).equalTo(key))
        .orderBy(Columns.ROW_ID)
        .collectAsList();
  }

  private List<Event> afterIngest(JobPlan plan, long id) {
    List<Event> events = new ArrayList<>();
    Checkpoint clean = plan.step("clean").published();
    if (clean == null) {
      return events;
    }
    boolean kept = !row(Tables.read(spark, clean.path("data")), id).isEmpty();
    events.add(new Event(id, "clean", kept ? "kept" : rejected(clean.fingerprint(), id)));
    if (kept) {
      read(plan, "features").ifPresent(encoded -> events.addAll(judged(plan, encoded, id)));
    }
    return events;
  }

  private String rejected(String fingerprint, long id) {
    return workspace
        .find("quarantine", fingerprint)
        .map(quarantine -> row(Tables.read(spark, quarantine.path("data")), id))
        .filter(rows -> !rows.isEmpty())
        .map(
            rows ->
                "quarantined: "
                    + String.join(
                        ", ", rows.get(0).<String>getList(rows.get(0).fieldIndex("reasons"))))
        .orElse("left out as a duplicate");
  }

  private List<Event> judged(JobPlan plan, Dataset<Row> encoded, long id) {
    Dataset<Row> own = encoded.where(col(Columns.ROW_ID).equalTo(id));
    List<Event> events = new ArrayList<>();
    for (Row row : own.select(Columns.PART).collectAsList()) {
      events.add(new Event(id, "features", PARTS.get(row.getInt(0)) + " part"));
    }
    Checkpoint train = plan.step("train").published();
    if (train != null && !events.isEmpty()) {
      PortableModel model = ModelJson.read(workspace.readText(train, "model.json"));
      ScoredClasses scores = EncodedScores.of(own, model).multiclass();
      String label = model.classes().get(scores.labels()[0]);
      int last = model.classes().size() - 1;
      double probability = scores.scores()[0][last];
      String production = workspace.registry().production().map(Promotion::model).orElse("none");
      events.add(
          new Event(
              id,
              "train",
              "label %s, probability of %s %.6f, model in production %s"
                  .formatted(label, model.classes().get(last), probability, production)));
    }
    return events;
  }

  private Optional<Dataset<Row>> read(JobPlan plan, String job) {
    return Optional.ofNullable(plan.step(job).published())
        .map(checkpoint -> Tables.read(spark, checkpoint.path("data")));
  }

  private static List<Row> row(Dataset<Row> rows, long id) {
    return rows.where(col(Columns.ROW_ID).equalTo(id)).collectAsList();
  }
}
