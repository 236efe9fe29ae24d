package leat.cli;

import java.util.List;
import java.util.concurrent.Callable;
import leat.LeatException;
import leat.job.Force;
import leat.job.Jobs;
import leat.job.Options;
import leat.job.PipelineRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every job in order, in one JVM and one session; up-to-date ones are skipped. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs every job in order; those that are up to date are skipped.")
final class RunCommand implements Callable<Integer> {
  @Mixin private Options options;
  @Mixin private Force force;

  @Option(names = "--from", paramLabel = "JOB", description = "Starts with this job.")
  private String from;

  @Option(names = "--until", paramLabel = "JOB", description = "Ends with this job.")
  private String until;

  @Override
  public Integer call() {
    List<String> names = Jobs.names();
    int first = from == null ? 0 : position(names, "--from", from);
    int last = until == null ? names.size() - 1 : position(names, "--until", until);
    if (first > last) {
      throw LeatException.usage(
          "Invalid --from: must not come after --until " + until + ", found " + from);
    }
    return PipelineRun.execute(options, force, "run", names.subList(first, last + 1));
  }

  private static int position(List<String> names, String option, String job) {
    int position = names.indexOf(job);
    if (position < 0) {
      throw LeatException.usage(
          "Invalid " + option + ": must be one of " + String.join(", ", names) + ", found " + job);
    }
    return position;
  }
}
