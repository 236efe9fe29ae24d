package leat.scoring;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import leat.fairness.GroupCounts;
import leat.groups.Grouping;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;

/**
 * Predictions by the groups that their rows are in.
 *
 * <p>Groups are counted where the rows lie. Rows are kept only for columns that ask for it, 12
 * bytes a row and column and 8 more for each class, and where they are many these are counted, too.
 */
public final class GroupedScores {
  private final GroupedPart all;

  private GroupedScores(GroupedPart all) {
    this.all = all;
  }

  /**
   * Divides predictions.
   *
   * @param rows beside values of the columns of {@code counted}, then of {@code kept}
   * @param counted whose groups are counted, of two classes
   * @param kept whose rows are told apart
   */
  public static GroupedScores of(
      PredictedRows rows, List<Grouping> counted, List<Grouping> kept, GroupedSettings settings) {
    List<Grouping> columns = new ArrayList<>(counted);
    columns.addAll(kept);
    int first = counted.size();
    JavaRDD<GroupedPart> parts =
        rows.all()
            .javaRDD()
            .mapPartitions(
                part -> {
                  GroupedPart grouped = new GroupedPart(columns, first, settings);
                  return List.of(fill(grouped, part, settings.classes())).iterator();
                });
    GroupedPart none = new GroupedPart(columns, first, settings);
    return new GroupedScores(
        settings.isCounted()
            ? parts.treeReduce(GroupedPart::merge)
            : parts.collect().stream().reduce(none, GroupedPart::merge));
  }

  private static GroupedPart fill(GroupedPart grouped, Iterator<Row> rows, int classes) {
    while (rows.hasNext()) {
      Row row = rows.next();
      grouped.add(Predictions.scored(row, classes), row, PredictedRows.BEFORE_COLUMNS);
    }
    return grouped;
  }

  /** Counts of the rows of each group of a counted column. */
  public List<GroupCounts> counts(int column) {
    return all.counts(column);
  }

  /** How many rows of a group of a kept column there are. */
  public long rows(int column, int group) {
    return all.segments(column).rows(group);
  }

  /** The rows of a group of a kept column. */
  public GroupRows group(int column, int group) {
    return all.segments(column).group(group);
  }
}
