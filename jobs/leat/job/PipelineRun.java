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
  private final Flow flow;
  private RunRecord record;
  private String page;

  /**
   * A run of a pipeline.
   *
   * @param command what was asked for, for the record
   */
  public PipelineRun(PipelineConfig config, String command) {
    this(config, command, Flow.TRAINING, null);
  }

  /** As {@link #PipelineRun(PipelineConfig, String)}, of another flow. */
  public PipelineRun(PipelineConfig config, String command, Flow flow) {
    this(config, command, flow, null);
  }

  private PipelineRun(PipelineConfig config, String command, Flow flow, String force) {
    this.config = config;
    this.command = command;
    this.flow = flow;
    this.force = force;
  }

  /** The config that the options name. */
  public static PipelineConfig config(Options options) {
    return ConfigLoader.load(options.config(), options.overrides(), System.getenv());
  }

  /** The config's workspace, where no session is there yet. */
  public static Workspace workspace(PipelineConfig config) {
    return Workspace.open(config.workspace(), config.pipeline(), new Configuration());
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
    return new PipelineRun(config(options), command, Flow.TRAINING, reason)
        .execute(names, options.json());
  }

  /**
   * Runs the jobs, and prints what they came to.
   *
   * @param json whether as one JSON document
   * @return the exit code
   */
  public int execute(List<String> names, boolean json) {
    return printed(() -> run(names), json);
  }

  private int printed(Runnable work, boolean json) {
    try {
      work.run();
      RunSummary.print(record, page, json);
      return ExitCode.DONE.code();
    } catch (LeatException failed) {
      if (json && record != null) {
        RunSummary.print(record, page, true);
      }
      throw failed;
    }
  }

  /** Work of a run that is more than a list of jobs. */
  public interface Work {
    /** Does it, and writes down what became of it. */
    void in(SparkSession spark, Workspace workspace, RunJournal journal);
  }

  /**
   * Does that work, and prints what it came to.
   *
   * @param json whether as one JSON document
   * @return the exit code
   */
  public int execute(Work work, boolean json) {
    return printed(() -> run(work), json);
  }

  private void run(Work work) {
    Jobs.check(config, flow);
    try (Session session = Sessions.open("leat " + config.pipeline(), config)) {
      Configuration hadoop = session.spark().sparkContext().hadoopConfiguration();
      Workspace workspace = Workspace.open(config.workspace(), config.pipeline(), hadoop);
      run(session.spark(), workspace, work);
    }
  }

  private void run(SparkSession spark, Workspace workspace, Work work) {
    RunJournal journal = new RunJournal(workspace, config, command, Sessions.engine());
    try {
      work.in(spark, workspace, journal);
    } catch (RuntimeException | Error thrown) {
      throw failed(workspace, journal, Failures.explained(thrown, workspace.location()));
    }
    finish(workspace, journal, ExitCode.DONE, "");
  }

  /**
   * Runs the jobs, in order.
   *
   * @param names of jobs that follow each other
   * @throws LeatException when a job fails or refuses; the record says so too
   */
  public RunRecord run(List<String> names) {
    Jobs.check(config, flow);
    try (Session session = Sessions.open("leat " + config.pipeline(), config)) {
      Configuration hadoop = session.spark().sparkContext().hadoopConfiguration();
      Workspace workspace = Workspace.open(config.workspace(), config.pipeline(), hadoop);
      return run(session.spark(), workspace, names);
    }
  }

  /** Runs the jobs in a session that is there, and leaves it up. */
  public RunRecord run(SparkSession spark, Workspace workspace, List<String> names) {
    List<Job<?>> jobs =
        Jobs.inOrder(flow).stream()
            .filter(job -> names.contains(job.name()))
            .collect(Collectors.toList());
    jobs.forEach(job -> check(job, spark));
    jobs.forEach(job -> refresh(job, workspace));
    JobPlan plan = JobPlan.of(Jobs.inOrder(flow), config, workspace, Sessions.engine());
    return run(spark, workspace, plan, names);
  }

  /** Runs jobs as they are planned. */
  RunRecord run(SparkSession spark, Workspace workspace, JobPlan plan, List<String> names) {
    run(
        spark,
        workspace,
        (session, there, journal) -> {
          JobRunner runner = new JobRunner(session, config, there, journal, force);
          names.forEach(name -> runner.run(plan.step(name)));
        });
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
