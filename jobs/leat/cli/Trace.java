package leat.cli;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import leat.LeatException;
import leat.config.PipelineConfig;
import leat.contract.Column;
import leat.contract.Role;
import leat.job.JobPlan;
import leat.job.Jobs;
import leat.job.Sessions;
import leat.metrics.ScoredClasses;
import leat.model.Encoding;
import leat.model.EncodingJson;
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
   * @param key as the source has it, or as the contract makes it
   * @throws LeatException when the contract has no key, or no row has that one
   */
  List<Event> of(String key) {
    List<Column> keys = config.columns().withRole(Role.KEY);
    if (keys.isEmpty()) {
      throw LeatException.usage("Cannot trace " + key + ": no column of the contract has role key");
    }
    JobPlan plan = JobPlan.of(Jobs.inOrder(), config, workspace, Sessions.engine());
    Dataset<Row> ingested =
        read(plan, "ingest")
            .orElseThrow(
                () -> LeatException.usage("Cannot trace " + key + ": nothing is ingested yet"));
    List<Event> events = new ArrayList<>();
    TracedKey traced = new TracedKey(key, keys.get(0), config.privacy().key());
    for (Row row : traced.among(ingested)) {
      events.add(new Event(id(row), "ingest", "read from " + place(row)));
      events.addAll(afterIngest(plan, id(row)));
    }
    events.addAll(broken(plan, traced));
    if (events.isEmpty()) {
      throw LeatException.usage(
          "Cannot trace %s: no ingested row has it in column %s"
              .formatted(key, keys.get(0).name()));
    }
    return events;
  }

  /** What ingest rejected. */
  private List<Event> broken(JobPlan plan, TracedKey key) {
    List<Event> events = new ArrayList<>();
    quarantine(plan, "ingest")
        .map(key::amongRejected)
        .orElse(List.of())
        .forEach(row -> events.add(new Event(id(row), "ingest", rejection(row))));
    return events;
  }

  private List<Event> afterIngest(JobPlan plan, long id) {
    List<Event> events = new ArrayList<>();
    Optional<Dataset<Row>> cleaned = read(plan, "clean");
    if (cleaned.isEmpty()) {
      return events;
    }
    boolean kept = !row(cleaned.get(), id).isEmpty();
    events.add(new Event(id, "clean", kept ? "kept" : rejected(plan, id)));
    if (kept) {
      read(plan, "features").ifPresent(encoded -> events.addAll(judged(plan, encoded, id)));
    }
    return events;
  }

  private String rejected(JobPlan plan, long id) {
    return quarantine(plan, "clean")
        .flatMap(rows -> row(rows, id).stream().findFirst())
        .map(Trace::rejection)
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
      events.add(new Event(id, "train", prediction(model, base(plan), own)));
      String production = workspace.registry().production().map(Promotion::model).orElse("none");
      events.add(new Event(id, "register", "model in production: " + production));
    }
    return events;
  }

  private Encoding base(JobPlan plan) {
    Checkpoint features = plan.step("features").published();
    return EncodingJson.read(workspace.readText(features, "encoding.json")).encoding();
  }

  /** What came true, and what the config's own model says. */
  private static String prediction(PortableModel model, Encoding base, Dataset<Row> encoded) {
    ScoredClasses scored = EncodedScores.of(encoded, base, model).multiclass();
    List<String> classes = model.classes();
    int likeliest = classes.size() - 1;
    for (int k = 0; k < classes.size() && classes.size() > 2; k++) {
      likeliest = scored.scores()[k][0] > scored.scores()[likeliest][0] ? k : likeliest;
    }
    return String.format(
        Locale.ROOT,
        "label %s, probability of %s %.6f",
        classes.get(scored.labels()[0]),
        classes.get(likeliest),
        scored.scores()[likeliest][0]);
  }

  private static String rejection(Row row) {
    List<String> reasons = row.getList(row.fieldIndex("reasons"));
    return "quarantined: " + String.join(", ", reasons) + " (" + place(row) + ")";
  }

  private static String place(Row row) {
    return row.getAs(Columns.FILE) + ", line " + row.getAs(Columns.LINE);
  }

  private static long id(Row row) {
    return row.getAs(Columns.ROW_ID);
  }

  private Optional<Dataset<Row>> read(JobPlan plan, String job) {
    return Optional.ofNullable(plan.step(job).published())
        .map(checkpoint -> Tables.read(spark, checkpoint.path("data")));
  }

  private Optional<Dataset<Row>> quarantine(JobPlan plan, String job) {
    return workspace
        .find("quarantine", plan.step(job).fingerprint())
        .map(checkpoint -> Tables.read(spark, checkpoint.path("data")));
  }

  private static List<Row> row(Dataset<Row> rows, long id) {
    return rows.where(col(Columns.ROW_ID).equalTo(id)).collectAsList();
  }
}
