package leat.job;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import leat.ExitCode;
import leat.Json;
import leat.config.PipelineConfig;
import leat.ledger.JobRecord;
import leat.ledger.JobStatus;
import leat.ledger.RunRecord;
import leat.workspace.Workspace;

/** Writes down what a run does, while it does it: a killed run leaves what it got to. */
public final class RunJournal {
  private final PipelineConfig config;
  private final String command;
  private final String run;
  private final String started = now();
  private final List<JobRecord> jobs = new ArrayList<>();
  private final Consumer<RunRecord> written;
  private RunRecord record;

  /**
   * Begins a run.
   *
   * @param command what was asked for
   * @param engine name and minor version of what computes
   */
  public RunJournal(Workspace workspace, PipelineConfig config, String command, String engine) {
    this(config, command, engine, workspace.runs().begin(), workspace.runs()::write);
  }

  private RunJournal(
      PipelineConfig config,
      String command,
      String engine,
      String run,
      Consumer<RunRecord> written) {
    this.config = config;
    this.command = command;
    this.run = run;
    this.written = written;
    write("running", null, "", Map.of("engine", engine));
  }

  /**
   * What a part of this run does, which is not written down: a run of days has thousands of parts,
   * and who does them says what came of them.
   *
   * @param settings of the part
   */
  public RunJournal part(PipelineConfig settings) {
    return new RunJournal(settings, command, Sessions.engine(), run, part -> {});
  }

  /** The run's id. */
  public String run() {
    return run;
  }

  /** What is written so far. */
  public RunRecord record() {
    return record;
  }

  /** Adds what became of a job. */
  public void add(JobRecord job) {
    jobs.add(job);
    write("running", null, "", record.versions());
  }

  /** Adds what became of a job, in place of what was said of it before. */
  public void replace(JobRecord job) {
    jobs.removeIf(before -> before.job().equals(job.job()));
    add(job);
  }

  /** Ends the run. */
  public RunRecord finish(ExitCode code, String message) {
    boolean refused = jobs.stream().anyMatch(job -> job.status() == JobStatus.REFUSED);
    String outcome = code == ExitCode.DONE ? "done" : "failed";
    write(refused ? "refused" : outcome, code, message, record.versions());
    return record;
  }

  private void write(String outcome, ExitCode code, String message, Map<String, String> engine) {
    Map<String, String> versions = new TreeMap<>(engine);
    versions.put("java", Runtime.version().toString());
    record =
        new RunRecord(
            "leat-run",
            1,
            run,
            config.pipeline(),
            command,
            started,
            code == null ? null : now(),
            outcome,
            code == null ? null : code.code(),
            message,
            config.split().seed(),
            Json.mapper().valueToTree(config),
            versions,
            List.copyOf(jobs));
    written.accept(record);
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
