package leat.score;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import leat.LeatException;
import leat.batch.BatchScoring;
import leat.batch.ScoreMain;
import leat.config.PipelineConfig;
import leat.contract.Column;
import leat.contract.Role;
import leat.explain.Attribution;
import leat.job.Flow;
import leat.job.Job;
import leat.job.JobContext;
import leat.ledger.RowBalance;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.table.InternalRows;
import leat.table.ParquetRows;
import leat.table.Tables;
import leat.table.TextCounts;
import leat.workspace.Checkpoint;
import leat.workspace.ModelVersion;
import leat.workspace.Workspace;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/**
 * Scores the rows of a batch with the portable model: one outcome for each.
 *
 * <p>Reads batch's {@code data/}, or the files that it names, and its quarantine; writes {@code
 * data/}, see {@link Outcomes}. One pass over the batch; the model's own contract reads the values.
 * A large batch is scored part by part, and a killed run goes on after the last whole one, see
 * {@link PartScores}; a row's run is the one that scored it.
 */
public final class ScoreJob implements Job<ScoreJobSettings> {
  /** The job's name. */
  public static final String NAME = "score";

  private static final String BATCH = "batch";

  /** Runs the jobs that score, by {@code spark-submit}. */
  public static void main(String[] args) {
    ScoreMain.main(args);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Flow flow() {
    return Flow.SCORING;
  }

  @Override
  public int semanticVersion() {
    return 1;
  }

  @Override
  public List<String> inputs() {
    return List.of(BATCH);
  }

  @Override
  public ScoreJobSettings settings(PipelineConfig config) {
    List<String> keep = config.score().keep();
    return new ScoreJobSettings(
        config.score().model(),
        keep != null ? keep : keys(config),
        config.score().reasons(),
        config.score().partRows());
  }

  private static List<String> keys(PipelineConfig config) {
    return config.columns().withRole(Role.KEY).stream().map(Column::name).toList();
  }

  @Override
  public List<String> externalInputs(ScoreJobSettings settings, Workspace workspace) {
    return List.of("model " + BatchScoring.version(settings.model(), workspace).fingerprint());
  }

  @Override
  public ScoreResult execute(JobContext context, ScoreJobSettings settings) {
    Checkpoint batch = context.input(BATCH);
    ModelVersion version = BatchScoring.version(settings.model(), context.workspace());
    String model = context.workspace().models().readText(version, "model.json");
    BatchRows taken = new BatchRows(context.workspace(), batch);
    Dataset<Row> rows = taken.rows(context.spark());
    Outcomes outcomes = outcomes(rows.schema(), settings, ModelJson.read(model));
    String target = context.output().path("data");
    ScoredBy by = by(version, context);
    UnaryOperator<Dataset<Row>> scored = part -> scored(part, outcomes, model, by);
    write(context, taken.parts(rows, settings.partRows()), scored, target);
    context
        .workspace()
        .find("quarantine", batch.fingerprint())
        .map(found -> Tables.read(context.spark(), found.path("data")))
        .ifPresent(broken -> Tables.append(BrokenRows.of(broken, outcomes, by), target));
    taken.refuseChanges();
    return result(context, version, target);
  }

  private static void write(
      JobContext context,
      List<Supplier<Dataset<Row>>> parts,
      UnaryOperator<Dataset<Row>> scored,
      String target) {
    if (parts.size() == 1) {
      Tables.write(scored.apply(parts.get(0).get()), target);
      return;
    }
    new PartScores(
            context.workspace().interim(NAME, context.output().fingerprint()),
            context.spark().sparkContext().hadoopConfiguration())
        .write(parts, scored, target);
  }

  private static Outcomes outcomes(
      StructType batch, ScoreJobSettings settings, PortableModel model) {
    Attribution.obstacle(model)
        .filter(obstacle -> settings.reasons() > 0)
        .ifPresent(
            obstacle -> {
              throw LeatException.usage(
                  "Cannot give reasons for the scores of model %s: %s"
                      .formatted(settings.model(), obstacle));
            });
    return Outcomes.of(batch, settings.keep(), model.classes(), settings.reasons());
  }

  private static ScoredBy by(ModelVersion version, JobContext context) {
    return new ScoredBy(version.version(), context.run());
  }

  private static Dataset<Row> scored(
      Dataset<Row> rows, Outcomes outcomes, String model, ScoredBy by) {
    StructType schema = rows.schema();
    JavaRDD<InternalRow> scored =
        InternalRows.of(rows)
            .mapPartitions(part -> new ScoredRows(part, schema, outcomes, model, by));
    return InternalRows.dataset(rows.sparkSession(), outcomes.schema(), scored);
  }

  /** What was read is what ingest says of the batch, what was written is in the files. */
  private static ScoreResult result(JobContext context, ModelVersion version, String target) {
    RowBalance read = context.input(BATCH).manifest().rows();
    long written = ParquetRows.count(target, context.spark().sparkContext().hadoopConfiguration());
    List<Map<String, Long>> counts =
        TextCounts.of(
            Tables.read(context.spark(), target), List.of(Outcomes.DECISION, Outcomes.NOT_SCORED));
    return new ScoreResult(
        new RowBalance(read.out() + read.quarantined(), written, 0, 0, 0),
        version.version(),
        counts.get(0).values().stream().mapToLong(Long::longValue).sum(),
        counts.get(0),
        counts.get(1));
  }
}
