package leat.score;

import java.util.List;
import leat.config.PipelineConfig;
import leat.config.TableOutput;
import leat.jdbc.TargetTable;
import leat.job.Flow;
import leat.job.Job;
import leat.job.JobContext;
import leat.job.JobResult;
import leat.ledger.RowBalance;
import leat.table.Tables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the scores of a batch into a table of a database, in the place of those with the same keys.
 *
 * <p>All in one transaction, see {@link TargetTable}; writing the same scores again changes
 * nothing. Of scores with the same keys the last in the batch is written; those that lack a key,
 * such as of broken records, are counted as filtered.
 */
public final class UpsertJob implements Job<TableOutput> {
  static final String NAME = "upsert";

  private static final Logger LOG = LoggerFactory.getLogger(UpsertJob.class);

  /** The job. */
  public UpsertJob() {}

  /** How many rows were written. */
  record Upserted(RowBalance rows, String table) implements JobResult {}

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
    return List.of(ScoreJob.NAME);
  }

  @Override
  public TableOutput settings(PipelineConfig config) {
    return config.score().table();
  }

  @Override
  public Upserted execute(JobContext context, TableOutput settings) {
    KeyedScores scores =
        new KeyedScores(
            Tables.read(context.spark(), context.input(ScoreJob.NAME).path("data")),
            settings.keys());
    long all = context.input(ScoreJob.NAME).manifest().rows().out();
    long withKeys = scores.count();
    TargetTable table = new TargetTable(settings, scores.columns());
    long rows = scores.putInto(table, context.output().fingerprint());
    if (withKeys < all) {
      LOG.warn(
          "{} scores lack {}, and are not in {}",
          all - withKeys,
          String.join(", ", settings.keys()),
          settings.name());
    }
    context.output().writeText("written", settings.name() + "\n");
    return new Upserted(
        new RowBalance(all, rows, 0, withKeys - rows, all - withKeys), settings.name());
  }
}
