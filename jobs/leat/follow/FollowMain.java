package leat.follow;

import java.util.concurrent.Callable;
import leat.job.Options;
import leat.job.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command line of a stream: {@code spark-submit --class leat.follow.FollowMain leat.jar}. */
@Command(
    mixinStandardHelpOptions = true,
    description = "Scores the files that arrive in the folder of score.source.")
public final class FollowMain implements Callable<Integer> {
  @Mixin private Options options;

  @Option(names = "--once", description = "Scores what is there, and stops.")
  private boolean once;

  private FollowMain() {}

  /** Runs it and ends the process with its exit code. */
  public static void main(String[] args) {
    Program.main("spark-submit --class leat.follow.FollowMain leat.jar", new FollowMain(), args);
  }

  @Override
  public Integer call() {
    return Following.execute(options, once ? Until.NOTHING_IS_NEW : Until.STOPPED);
  }
}
