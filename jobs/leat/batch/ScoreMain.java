package leat.batch;

import java.util.concurrent.Callable;
import leat.job.Options;
import leat.job.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command line of scoring: {@code spark-submit --class leat.score.ScoreJob leat.jar ...}. */
@Command(
    mixinStandardHelpOptions = true,
    description = "Scores the rows of score.source, unless their scores are up to date.")
public final class ScoreMain implements Callable<Integer> {
  @Mixin private Options options;

  private ScoreMain() {}

  /** Runs it and ends the process with its exit code. */
  public static void main(String[] args) {
    Program.main("spark-submit --class leat.score.ScoreJob leat.jar", new ScoreMain(), args);
  }

  @Override
  public Integer call() {
    return BatchScoring.execute(options);
  }
}
