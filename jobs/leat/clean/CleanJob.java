package leat.clean;

import java.util.List;
import leat.config.PipelineConfig;
import leat.job.JobContext;
import leat.job.JobMain;
import leat.job.Replayable;

/**
 * Turns texts into typed values by the contract, and leaves duplicates out.
 *
 * <p>Reads ingest's {@code data/}. Writes {@code data/}: the rows that keep the contract; {@code
 * duplicates/}, where duplicates are looked for: the ids of the rows left out and of those kept
 * instead; and to quarantine, only when there are any, the rows that break the contract with all
 * their reasons. A row that breaks the contract is nobody's duplicate.
 *
 * <p>Costs one pass over the texts; with duplicates looked for, one over the typed values and a
 * shuffle of hashes, and if any are found a copy without them; if rows are rejected, another pass
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
    return new CleanJobSettings(config.clean(), config.columns());
  }

  @Override
  public CleanResult execute(JobContext context, CleanJobSettings settings) {
    return new CleanRun(context.spark(), settings, paths(context), context.run()).result();
  }

  @Override
  public Class<CleanJobSettings> settingsType() {
    return CleanJobSettings.class;
  }

  @Override
  public List<String> obstacles(CleanJobSettings before, CleanJobSettings after) {
    return CleanChange.obstacles(before, after);
  }

  @Override
  public CleanResult replay(JobContext context, CleanJobSettings settings, Previous previous) {
    ReplayPaths paths =
        new ReplayPaths(
            previous.output().path("data"),
            previous.output().path("duplicates"),
            previous.quarantine() == null ? null : previous.quarantine().path("data"),
            context.output().path("found"),
            paths(context));
    return new CleanReplay(context.spark(), settings, paths, context.run()).result();
  }

  private static CleanPaths paths(JobContext context) {
    return new CleanPaths(
        context.input(INPUT).path("data"),
        context.output().path("data"),
        context.output().path("typed"),
        context.output().path("duplicates"),
        context.quarantine().path("data"));
  }
}
