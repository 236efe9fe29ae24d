package leat.leakage;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Training rows, or some of them that hashes chose, column by column. */
public final class TrainingSample implements Serializable {
  private static final long serialVersionUID = 1L;

  private final SampledColumn label;
  private final SampledColumn time;
  private final List<SampledColumn> columns;
  private long[] rowIds = new long[64];
  private int size;

  /**
   * A sample to which rows are added.
   *
   * @param label of type text
   * @param time when the row was observed, of type date or timestamp; null where nothing says so
   * @param columns the features
   */
  public TrainingSample(SampledColumn label, SampledColumn time, List<SampledColumn> columns) {
    this.label = label;
    this.time = time;
    this.columns = columns;
  }

  /** Ends a row whose values were added to the columns. */
  public void endRow(long rowId) {
    if (size == rowIds.length) {
      rowIds = Arrays.copyOf(rowIds, 2 * size);
    }
    rowIds[size++] = rowId;
  }

  /** Adds the rows of another sample of the same columns. */
  public void addAll(TrainingSample other) {
    label.addAll(other.label);
    if (time != null) {
      time.addAll(other.time);
    }
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).addAll(other.columns.get(i));
    }
    for (int row = 0; row < other.size; row++) {
      endRow(other.rowIds[row]);
    }
  }

  /** Brings the rows into the order of their ids, which is that of the source. */
  void sort() {
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingLong(row -> rowIds[row]))
            .mapToInt(row -> row)
            .toArray();
    Stream.concat(Stream.of(label), columns.stream()).forEach(column -> column.reorder(order));
    if (time != null) {
      time.reorder(order);
    }
    rowIds = Arrays.stream(order).mapToLong(row -> rowIds[row]).toArray();
  }

  int size() {
    return size;
  }

  long rowId(int row) {
    return rowIds[row];
  }

  SampledColumn label() {
    return label;
  }

  /** Null where nothing says when a row was observed. */
  SampledColumn time() {
    return time;
  }

  List<SampledColumn> columns() {
    return columns;
  }
}
