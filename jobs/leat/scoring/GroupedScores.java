package leat.scoring;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import leat.fairness.GroupCounts;
import leat.groups.Grouping;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.model.Scorer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Scores of cleaned rows by the groups that they are in.
 *
 * <p>Counts by group are made where the rows lie. Rows come to the driver only where columns ask
 * for them, 8 bytes a row and class, 12 a row, and 4 a row and column.
 */
public final class GroupedScores {
  private final List<GroupedPart> parts;
  private final int classes;

  private GroupedScores(List<GroupedPart> parts, int classes) {
    this.parts = parts;
    this.classes = classes;
  }

  /**
   * Scores rows.
   *
   * @param cleaned rows with the columns that the model's encoding and the groupings read by name,
   *     and the class index and weight of each
   * @param counted whose groups are counted, of a model with two classes
   * @param kept whose groups are known of every row
   */
  public static GroupedScores of(
      Dataset<Row> cleaned, PortableModel model, List<Grouping> counted, List<Grouping> kept) {
    Set<String> read = new TreeSet<>(model.encoding().columns());
    counted.forEach(grouping -> read.add(grouping.column()));
    kept.forEach(grouping -> read.add(grouping.column()));
    String json = ModelJson.write(model);
    return new GroupedScores(
        cleaned
            .select(TypedScores.selected(model.columns(), read))
            .javaRDD()
            .mapPartitions(part -> List.of(score(part, json, counted, kept)).iterator())
            .collect(),
        model.classes().size());
  }

  /** Counts of the rows of each group of a counted column. */
  public List<GroupCounts> counts(int column) {
    return parts.stream()
        .map(part -> part.counts(column))
        .reduce(GroupedScores::sums)
        .orElse(List.of());
  }

  private static List<GroupCounts> sums(List<GroupCounts> sums, List<GroupCounts> part) {
    for (int group = 0; group < sums.size(); group++) {
      sums.get(group).add(part.get(group));
    }
    return sums;
  }

  /** How many rows there are. */
  public long rows() {
    return parts.stream().mapToLong(GroupedPart::rows).sum();
  }

  /** The rows of one group of a kept column. */
  public Scores group(int column, int group) {
    return new Scores(parts.stream().map(part -> part.group(column, group)).toList(), classes);
  }

  private static GroupedPart score(
      Iterator<Row> rows, String json, List<Grouping> counted, List<Grouping> kept) {
    PortableModel model = ModelJson.read(json);
    Scorer scorer = Scorer.of(model);
    GroupedPart part = new GroupedPart(model, counted, kept);
    Object[] typed = new Object[model.columns().columns().size()];
    while (rows.hasNext()) {
      Row row = rows.next();
      for (int i = 0; i < typed.length; i++) {
        typed[i] = row.get(TypedScores.BEFORE_COLUMNS + i);
      }
      part.add(typed, scorer.scoreTyped(typed).probabilities(), row.getInt(0), row.getDouble(1));
    }
    return part;
  }
}
