package leat.follow;

import leat.LeatException;
import leat.batch.BatchScoring;
import leat.config.PipelineConfig;
import leat.config.ScoreSettings;
import leat.config.SourceSettings;
import leat.job.Flow;
import leat.job.Options;
import leat.job.PipelineRun;

/** Scores the files that arrive in a folder into another folder. */
public final class Following {
  private Following() {}

  /**
   * Follows the folder of {@code score.source}.
   *
   * @return the exit code
   */
  public static int execute(Options options, Until until) {
    PipelineConfig config = PipelineRun.config(options);
    check(config.score());
    BatchScoring.config(config, PipelineRun.workspace(config));
    return new PipelineRun(config, "score --follow", Flow.SCORING)
        .execute(
            (spark, workspace, journal) ->
                new FileStream(spark, config, workspace, journal).run(until),
            options.json());
  }

  /** Passes what can be followed. */
  private static void check(ScoreSettings score) {
    SourceSettings source = score.source();
    if (source == null) {
      throw LeatException.usage("Cannot follow: say what, by --input or score.source");
    }
    if (score.output() == null) {
      throw LeatException.usage(
          "Cannot follow %s: say where the scores go, by --output or score.output.path"
              .formatted(String.join(", ", source.path())));
    }
    if (source.jdbc() != null || source.http() != null || source.path().size() != 1) {
      throw LeatException.usage(
          "Invalid score.source: must be one folder of files to be followed, found "
              + (source.path().isEmpty() ? source.type() : String.join(", ", source.path())));
    }
    if (source.path().get(0).matches(".*[*?\\[\\]{}\\\\].*")) {
      throw LeatException.usage(
          "Invalid score.source.path: must be a folder without any of *?[]{}\\ in its name, which"
              + " Spark takes for a pattern, to be followed, found "
              + source.path().get(0));
    }
  }
}
