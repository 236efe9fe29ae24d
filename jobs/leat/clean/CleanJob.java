package leat.clean;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import leat.config.PipelineConfig;
import leat.expectations.KeyRule;
import leat.job.JobContext;
import leat.job.JobMain;
import leat.job.Replayable;
import leat.workspace.Manifest;
import leat.workspace.Workspace;
import org.apache.spark.sql.SparkSession;

/**
 * Turns texts into typed values by the contract, checks expectations, and leaves duplicates out.
 *
 * <p>Reads ingest's {@code data/}. Writes {@code data/}: the rows that keep the contract and the
 * expectations that quarantine; {@code duplicates/}, where duplicates are looked for: the ids of
 * the rows left out and of those kept instead; and to quarantine, only when there are any, the
 * other rows with all their reasons. A row that is quarantined is nobody's duplicate; rules on keys
 * see the rows without duplicates.
 *
 * <p>Costs one pass over the texts, whatever the number of rules on rows and on the table; with
 * duplicates looked for, one over the typed values and a shuffle of hashes; the same for each rule
 * on keys; if any rows are found there, a copy without them; if rows are rejected, another pass
 * over the texts.
 *
 * <p>A replay gives the same from an earlier output, by checking rejected rows again.
 */
public final class CleanJob implements Replayable<CleanJobSettings> {
  /** The job's name. */
  public static final String NAME = "clean";

  private static final String INPUT = "ingest";

  /** Runs the job alone, by {@code spark-submit}. */
  public static void main(String[] args) {
    JobMain.main(new CleanJob(), args);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int semanticVersion() {
    return 1;
  }

  @Override
  public List<String> inputs() {
    return List.of(INPUT);
  }

  @Override
  public CleanJobSettings settings(PipelineConfig config) {
    return new CleanJobSettings(config.clean(), config.columns().ingested(), config.expectations());
  }

  @Override
  public void check(CleanJobSettings settings) {
    SqlExpressions.check(settings.columns(), settings.expectations());
  }

  @Override
  public void check(CleanJobSettings settings, SparkSession spark) {
    if (!SqlExpressions.of(settings.expectations()).isEmpty()) {
      SqlExpressions.check(
          SqlExpressions.session(spark), settings.columns(), settings.expectations());
    }
  }

  @Override
  public List<String> externalInputs(CleanJobSettings settings, Workspace workspace) {
    return settings.expectations().stream()
        .filter(expectation -> expectation.rule() instanceof KeyRule.References)
        .flatMap(expectation -> files((KeyRule.References) expectation.rule(), workspace))
        .toList();
  }

  private static Stream<String> files(KeyRule.References references, Workspace workspace) {
    return workspace.sources().list(references.path()).stream()
        .map(file -> file.name() + " " + file.length() + " " + file.digest());
  }

  @Override
  public CleanResult execute(JobContext context, CleanJobSettings settings) {
    return new CleanRun(context.spark(), settings, paths(context), context.run(), now()).result();
  }

  @Override
  public List<String> obstacles(Manifest previous, CleanJobSettings settings) {
    return CleanChange.obstacles(previous.detail(), settings);
  }

  @Override
  public CleanResult replay(JobContext context, CleanJobSettings settings, Previous previous) {
    ReplayPaths paths =
        new ReplayPaths(
            previous.output().path("data"),
            previous.output().path("duplicates"),
            previous.quarantine() == null ? null : previous.quarantine().path("data"),
            context.output().path("again"),
            context.output().path("found"),
            paths(context));
    return new CleanReplay(context.spark(), settings, paths, context.run(), now()).result();
  }

  private static CleanPaths paths(JobContext context) {
    return new CleanPaths(
        context.input(INPUT).path("data"),
        context.output().path("data"),
        context.output().path("typed"),
        context.output().path("duplicates"),
        context.output().path("keys"),
        context.quarantine().path("data"));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
