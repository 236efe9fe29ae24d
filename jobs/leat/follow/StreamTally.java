package leat.follow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import leat.Json;
import leat.ledger.JobRecord;
import leat.ledger.JobStatus;
import leat.ledger.RowBalance;
import leat.workspace.StreamFolder;

/** What came of all micro-batches of a process. */
final class StreamTally {
  private final StreamFolder to;
  private final Map<String, Long> models = new TreeMap<>();
  private final Map<String, Long> notScored = new TreeMap<>();
  private long batches;
  private long files;
  private long in;
  private long out;
  private long scored;
  private double seconds;
  private String last = "";

  StreamTally(StreamFolder to) {
    this.to = to;
  }

  /**
   * Adds a micro-batch.
   *
   * @param result of the job that scored it
   * @param start as by {@link System#nanoTime}
   */
  void add(JsonNode result, int fileCount, long start) {
    double took = Math.round((System.nanoTime() - start) / 1e6) / 1e3;
    long rows = result.path("rows").path("out").asLong();
    long withScore = result.path("scored").asLong();
    String model = result.path("model").asText();
    batches++;
    files += fileCount;
    in += result.path("rows").path("in").asLong();
    out += rows;
    scored += withScore;
    seconds += took;
    models.merge(model, rows, Long::sum);
    result
        .path("not_scored")
        .properties()
        .forEach(reason -> notScored.merge(reason.getKey(), reason.getValue().asLong(), Long::sum));
    last =
        String.format(
            Locale.ROOT,
            "%,d %s, %,d rows, %,d scored, %,d not, model %s, %.1f s",
            fileCount,
            fileCount == 1 ? "file" : "files",
            rows,
            withScore,
            rows - withScore,
            model,
            took);
  }

  /** The last micro-batch in words. */
  String last() {
    return last;
  }

  /** All of them as a job of the run. */
  JobRecord record() {
    ObjectNode detail = Json.mapper().createObjectNode();
    detail.put("batches", batches).put("files", files).put("scored", scored);
    detail.set("models", Json.mapper().valueToTree(models));
    detail.set("not_scored", Json.mapper().valueToTree(notScored));
    return new JobRecord(
        "follow",
        to.key(),
        JobStatus.RAN,
        "followed",
        new RowBalance(in, out, 0, 0, 0),
        Map.of(),
        Math.round(seconds * 1e3) / 1e3,
        to.toString(),
        detail);
  }
}
