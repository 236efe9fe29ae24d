package leat.job;

import java.util.List;
import leat.ExitCode;
import leat.LeatException;
import leat.config.ConfigLoader;
import leat.config.PipelineConfig;
import leat.ledger.RunRecord;
import leat.workspace.Workspace;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** Runs some jobs of a pipeline in one session, and writes the run down. */
public final class PipelineRun {
  private final PipelineConfig config;
  private final String command;
  private String page;

  /**
   * A run of a pipeline.
   *
   * @param command what was asked for, for the record
   */
  public PipelineRun(PipelineConfig config, String command) {
    this.config = config;
    this.command = command;
  }

  /** The config that the options name. */
  public static PipelineConfig config(Options options) {
    return ConfigLoader.load(options.config(), options.overrides(), System.getenv());
  }

  /**
   * Runs the jobs, in order.
   *
   * @param names of jobs that follow each other
   * @throws LeatException when a job fails or refuses; the record says so too
   */
  public RunRecord run(List<String> names) {
    SparkSession spark = Sessions.start("leat " + config.pipeline(), config.spark());
    try {
      Configuration hadoop = spark.sparkContext().hadoopConfiguration();
      return run(spark, Workspace.open(config.workspace(), config.pipeline(), hadoop), names);
    } finally {
      spark.stop();
    }
  }

  /** Runs the jobs in a session that is there, and leaves it up. */
  public RunRecord run(SparkSession spark, Workspace workspace, List<String> names) {
    JobPlan plan = JobPlan.of(Jobs.inOrder(), config, workspace, Sessions.engine());
    RunJournal journal = new RunJournal(workspace, config, command, Sessions.engine());
    JobRunner runner = new JobRunner(spark, config, workspace, journal);
    try {
      names.forEach(name -> runner.run(plan.step(name)));
      return journal.finish(ExitCode.DONE, "");
    } catch (LeatException refused) {
      journal.finish(refused.exitCode(), refused.getMessage());
      throw refused;
    } finally {
      page = RunPage.write(workspace, journal.record());
    }
  }

  /** URI of the page of the last run. */
  public String page() {
    return page;
  }
}
