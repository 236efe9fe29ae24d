package leat.job;

import java.util.List;
import java.util.stream.Collectors;
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
  private final String force;
  private RunRecord record;
  private String page;

  /**
   * A run of a pipeline.
   *
   * @param command what was asked for, for the record
   */
  public PipelineRun(PipelineConfig config, String command) {
    this(config, command, null);
  }

  private PipelineRun(PipelineConfig config, String command, String force) {
    this.config = config;
    this.command = command;
    this.force = force;
  }

  /** The config that the options name. */
  public static PipelineConfig config(Options options) {
    return ConfigLoader.load(options.config(), options.overrides(), System.getenv());
  }

  /**
   * Runs the jobs that a command line asks for, and prints what they came to.
   *
   * @return the exit code
   */
  public static int execute(Options options, String command, List<String> names) {
    return execute(options, new Force(), command, names);
  }

  /** As {@link #execute(Options, String, List)}, where refusals may be passed over. */
  public static int execute(Options options, Force force, String command, List<String> names) {
    String reason = force.reason(names);
    PipelineRun run = new PipelineRun(config(options), command, reason);
    try {
      run.run(names);
      RunSummary.print(run.record, run.page, options.json());
      return ExitCode.DONE.code();
    } catch (LeatException failed) {
      if (options.json() && run.record != null) {
        RunSummary.print(run.record, run.page, true);
      }
      throw failed;
    }
  }

  /**
   * Runs the jobs, in order.
   *
   * @param names of jobs that follow each other
   * @throws LeatException when a job fails or refuses; the record says so too
   */
  public RunRecord run(List<String> names) {
    Jobs.check(config);
    try (Session session = Sessions.open("leat " + config.pipeline(), config)) {
      Configuration hadoop = session.spark().sparkContext().hadoopConfiguration();
      Workspace workspace = Workspace.open(config.workspace(), config.pipeline(), hadoop);
      return run(session.spark(), workspace, names);
    }
  }

  /** Runs the jobs in a session that is there, and leaves it up. */
  public RunRecord run(SparkSession spark, Workspace workspace, List<String> names) {
    List<Job<?>> jobs =
        Jobs.inOrder().stream()
            .filter(job -> names.contains(job.name()))
            .collect(Collectors.toList());
    jobs.forEach(job -> check(job, spark));
    jobs.forEach(job -> refresh(job, workspace));
    JobPlan plan = JobPlan.of(Jobs.inOrder(), config, workspace, Sessions.engine());
    return run(spark, workspace, plan, names);
  }

  /** Runs jobs as they are planned. */
  RunRecord run(SparkSession spark, Workspace workspace, JobPlan plan, List<String> names) {
    RunJournal journal = new RunJournal(workspace, config, command, Sessions.engine());
    JobRunner runner = new JobRunner(spark, config, workspace, journal, force);
    try {
      names.forEach(name -> runner.run(plan.step(name)));
    } catch (RuntimeException | Error thrown) {
      throw failed(workspace, journal, Failures.explained(thrown, workspace.location()));
    }
    finish(workspace, journal, ExitCode.DONE, "");
    return record;
  }

  private <S> void check(Job<S> job, SparkSession spark) {
    job.check(job.settings(config), spark);
  }

  private <S> void refresh(Job<S> job, Workspace workspace) {
    job.refresh(job.settings(config), workspace);
  }

  /** Writes the failure down, unless that fails too. */
  private LeatException failed(Workspace workspace, RunJournal journal, LeatException failure) {
    try {
      finish(workspace, journal, failure.exitCode(), failure.getMessage());
    } catch (LeatException unwritten) {
      failure.addSuppressed(unwritten);
    }
    return failure;
  }

  private void finish(Workspace workspace, RunJournal journal, ExitCode code, String message) {
    record = journal.finish(code, message);
    page = RunPage.write(workspace, record);
  }

  /** URI of the page of the last run. */
  public String page() {
    return page;
  }
}
