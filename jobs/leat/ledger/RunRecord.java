package leat.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Map;
import leat.Json;

/**
 * One execution of one or more jobs: the content of {@code run.json}.
 *
 * @param format always {@link #FORMAT}
 * @param version the version of the format
 * @param run the run's id
 * @param pipeline the pipeline's name
 * @param command what was asked for, such as {@code run}
 * @param started ISO-8601, UTC
 * @param finished ISO-8601, UTC, or null while it runs
 * @param outcome how it ended, in one word
 * @param exitCode what the process ended with, 0 to 5, or null while it runs
 * @param message the last word to the user, or null
 * @param seed the pipeline's seed
 * @param settings the effective config, secrets masked
 * @param versions Leat, Spark, Java and others by name
 * @param jobs the jobs in the order in which they ran
 */
public record RunRecord(
    String format,
    int version,
    String run,
    String pipeline,
    String command,
    String started,
    String finished,
    String outcome,
    Integer exitCode,
    String message,
    long seed,
    JsonNode settings,
    Map<String, String> versions,
    List<JobRecord> jobs) {

  /** The format's name. */
  public static final String FORMAT = "leat-run";

  /** The newest version of the format. */
  public static final int VERSION = 1;

  /** Missing settings are JSON's null, missing versions and jobs are none. */
  public RunRecord {
    settings = settings == null ? NullNode.instance : settings;
    versions = versions == null ? Map.of() : Map.copyOf(versions);
    jobs = jobs == null ? List.of() : List.copyOf(jobs);
  }

  /**
   * Reads the content of {@code run.json}.
   *
   * @throws leat.LeatException when it is no run record or one of a newer version
   */
  public static RunRecord parse(String text) {
    return Json.bind(Json.versioned(text, FORMAT, VERSION), RunRecord.class);
  }
}
