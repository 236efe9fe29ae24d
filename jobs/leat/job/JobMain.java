package leat.job;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command line of one job: {@code spark-submit --class leat.ingest.IngestJob leat.jar ...}. */
@Command(
    mixinStandardHelpOptions = true,
    description = "Runs one job of a pipeline, unless its output is up to date.")
public final class JobMain implements Callable<Integer> {
  @Mixin private Options options;
  @Mixin private Force force;

  private final String job;

  private JobMain(String job) {
    this.job = job;
  }

  /** Runs the job and ends the process with its exit code. */
  public static void main(Job<?> job, String[] args) {
    String name = "spark-submit --class " + job.getClass().getName() + " leat.jar";
    Program.main(name, new JobMain(job.name()), args);
  }

  @Override
  public Integer call() {
    return PipelineRun.execute(options, force, job, List.of(job));
  }
}
