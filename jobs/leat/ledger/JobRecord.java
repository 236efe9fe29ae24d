package leat.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;

/**
 * One job of a run, as {@code run.json} keeps it.
 *
 * @param job its name
 * @param fingerprint what its output was made from
 * @param status how it ended
 * @param because why it ran, was up to date, failed or refused
 * @param rows where the rows went, or null when it did not get that far
 * @param quarantineReasons quarantined rows by reason; a row with two reasons counts in both
 * @param seconds wall clock
 * @param output URI of what it published, or null
 * @param detail the job's own result
 */
public record JobRecord(
    String job,
    String fingerprint,
    JobStatus status,
    String because,
    RowBalance rows,
    Map<String, Long> quarantineReasons,
    double seconds,
    String output,
    JsonNode detail) {

  /** Missing reasons are none, a missing detail is JSON's null. */
  public JobRecord {
    quarantineReasons = quarantineReasons == null ? Map.of() : Map.copyOf(quarantineReasons);
    detail = detail == null ? NullNode.instance : detail;
  }

  /** The same with another status. */
  public JobRecord withStatus(JobStatus other) {
    return new JobRecord(
        job, fingerprint, other, because, rows, quarantineReasons, seconds, output, detail);
  }
}
