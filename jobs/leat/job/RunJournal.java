package leat.job;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leat.ExitCode;
import leat.Json;
import leat.config.PipelineConfig;
import leat.ledger.JobRecord;
import leat.ledger.JobStatus;
import leat.ledger.RunRecord;
import leat.workspace.Workspace;

/** Writes down what a run does, while it does it: a killed run leaves what it got to. */
public final class RunJournal {
  private final Workspace workspace;
  private final PipelineConfig config;
  private final String command;
  private final String run;
  private final String started = now();
  private final List<JobRecord> jobs = new ArrayList<>();
  private RunRecord record;

  /**
   * Begins a run.
   *
   * @param command what was asked for
   * @param engine name and minor version of what computes
   */
  public RunJournal(Workspace workspace, PipelineConfig config, String command, String engine) {
    this.workspace = workspace;
    this.config = config;
    this.command = command;
    this.run = workspace.runs().begin();
    write("running", null, "", Map.of("engine", engine));
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
    workspace.runs().write(record);
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
