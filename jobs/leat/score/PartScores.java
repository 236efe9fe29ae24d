package leat.score;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import leat.Json;
import leat.table.Tables;
import leat.workspace.FileEntry;
import leat.workspace.Interim;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scores a batch part by part: each is written on its own, and noted down when it is whole.
 *
 * <p>Whoever scores the same batch after a kill takes over what is noted down and still there. When
 * all parts are whole, their files are moved to the output, which costs no copy.
 */
final class PartScores {
  private static final Logger LOG = LoggerFactory.getLogger(PartScores.class);

  private final Interim interim;
  private final Configuration hadoop;

  /**
   * Scores of one batch.
   *
   * @param interim of the output that they are for
   */
  PartScores(Interim interim, Configuration hadoop) {
    this.interim = interim;
    this.hadoop = hadoop;
  }

  /**
   * A part that is whole.
   *
   * @param folder with its scores
   * @param files in it
   */
  record Whole(String folder, List<FileEntry> files) {}

  /**
   * Writes the scores of all parts.
   *
   * @param parts rows of the batch
   * @param scored the scores of rows
   * @param target where nothing may be yet
   */
  void write(
      List<Supplier<Dataset<Row>>> parts, UnaryOperator<Dataset<Row>> scored, String target) {
    List<Whole> all =
        IntStream.range(0, parts.size()).mapToObj(part -> part(part, parts, scored)).toList();
    all.forEach(part -> Tables.moveFiles(interim.path(part.folder()), target, hadoop));
    interim.clear();
  }

  private Whole part(
      int part, List<Supplier<Dataset<Row>>> parts, UnaryOperator<Dataset<Row>> scored) {
    String note = "part-%d-of-%d.json".formatted(part + 1, parts.size());
    Optional<Whole> before = known(note);
    LOG.info(
        "Part {} of {} {}",
        part + 1,
        parts.size(),
        before.isPresent() ? "was scored before" : "...");
    return before.orElseGet(() -> written(note, scored.apply(parts.get(part).get())));
  }

  private Optional<Whole> known(String note) {
    return interim
        .read(note)
        .map(text -> Json.read(text, Whole.class))
        .filter(whole -> interim.files(whole.folder()).equals(whole.files()));
  }

  /** The folder's name is its own: a killed run may have left half of another one. */
  private Whole written(String note, Dataset<Row> scores) {
    String folder = note.replace(".json", "-") + UUID.randomUUID().toString().substring(0, 8);
    Tables.write(scores, interim.path(folder));
    Whole whole = new Whole(folder, interim.files(folder));
    interim.write(note, Json.document(whole));
    return whole;
  }
}
