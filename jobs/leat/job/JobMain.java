package leat.job;

import java.util.List;
import java.util.concurrent.Callable;
import leat.ledger.RunRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command line of one job: {@code spark-submit --class leat.ingest.IngestJob leat.jar ...}. */
@Command(
    name = "job",
    mixinStandardHelpOptions = true,
    description = "Runs one job of a pipeline, unless its output is up to date.")
public final class JobMain implements Callable<Integer> {
  @Mixin private Options options;

  private final String job;

  private JobMain(String job) {
    this.job = job;
  }

  /** Runs the job and ends the process with its exit code. */
  public static void main(Job<?> job, String[] args) {
    Program.main(new JobMain(job.name()), args);
  }

  @Override
  public Integer call() {
    PipelineRun run = new PipelineRun(PipelineRun.config(options), job);
    RunRecord record = run.run(List.of(job));
    RunSummary.print(record, run.page(), options.json());
    return 0;
  }
}
