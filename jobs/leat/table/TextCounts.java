package leat.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * How often each text is in a column; of one task alone.
 *
 * <p>Few texts in many rows are counted by their codes; a group-by of Spark is planned, compiled
 * and shuffled first, which took a second of the eight that scoring five million rows takes.
 */
public final class TextCounts {
  private final int position;
  private final KnownCodes<long[]> codes = new KnownCodes<>();
  private final Map<UTF8String, long[]> counts = new HashMap<>();

  private TextCounts(int position) {
    this.position = position;
  }

  /**
   * Counts the texts of some columns of a table; one that is null counts in none.
   *
   * @return for each column its texts with their counts
   */
  public static List<Map<String, Long>> of(Dataset<Row> table, List<String> columns) {
    Column[] selected = columns.stream().map(Tables::column).toArray(Column[]::new);
    int width = columns.size();
    List<List<Map<String, Long>>> parts =
        InternalRows.of(table.select(selected)).mapPartitions(rows -> count(rows, width)).collect();
    List<Map<String, Long>> all = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      Map<String, Long> sum = new TreeMap<>();
      for (List<Map<String, Long>> part : parts) {
        part.get(i).forEach((text, count) -> sum.merge(text, count, Long::sum));
      }
      all.add(sum);
    }
    return all;
  }

  private static Iterator<List<Map<String, Long>>> count(Iterator<InternalRow> rows, int width) {
    List<TextCounts> columns = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      columns.add(new TextCounts(i));
    }
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      for (TextCounts column : columns) {
        column.add(row);
      }
    }
    return List.of(columns.stream().map(TextCounts::byText).toList()).iterator();
  }

  private void add(InternalRow row) {
    if (row.isNullAt(position)) {
      return;
    }
    long[] count =
        row instanceof CodedRow coded
            ? coded(row, coded.batch(), coded.code(position))
            : count(row.getUTF8String(position));
    count[0]++;
  }

  private long[] coded(InternalRow row, int batch, int code) {
    long[] count = codes.get(batch, code);
    if (count == null) {
      count = count(row.getUTF8String(position));
      codes.put(batch, code, count);
    }
    return count;
  }

  private long[] count(UTF8String text) {
    long[] known = counts.get(text);
    return known != null ? known : counts.computeIfAbsent(text.copy(), first -> new long[1]);
  }

  private Map<String, Long> byText() {
    Map<String, Long> byText = new HashMap<>();
    counts.forEach((text, count) -> byText.put(text.toString(), count[0]));
    return byText;
  }
}
