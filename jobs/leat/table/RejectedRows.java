package leat.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import leat.LeatException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;

/** Reads the rows of a quarantine without a Spark session, which would take seconds to start. */
public final class RejectedRows {
  private RejectedRows() {}

  /**
   * Hands the rows under a path over, in no promised order.
   *
   * @param wanted is given each row, and says whether it wants another one
   * @throws LeatException when a file cannot be read
   */
  public static void each(String path, Configuration configuration, Predicate<RejectedRow> wanted) {
    try {
      boolean more = true;
      for (Path file : ParquetRows.paths(path, configuration)) {
        more = more && each(file, configuration, wanted);
      }
    } catch (IOException e) {
      throw LeatException.failure("Cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  private static boolean each(Path file, Configuration configuration, Predicate<RejectedRow> wanted)
      throws IOException {
    try (ParquetReader<Group> rows =
        ParquetReader.builder(new GroupReadSupport(), file).withConf(configuration).build()) {
      for (Group row = rows.read(); row != null; row = rows.read()) {
        if (!wanted.test(row(row))) {
          return false;
        }
      }
      return true;
    }
  }

  private static RejectedRow row(Group row) {
    return new RejectedRow(
        row.getLong(Columns.ROW_ID, 0),
        row.getString(Columns.FILE, 0),
        row.getLong(Columns.LINE, 0),
        texts(row, "reasons"),
        texts(row, "rules"),
        texts(row, "columns"),
        text(row, "raw"),
        values(row),
        row.getString("run", 0),
        row.getString("job", 0));
  }

  private static List<String> texts(Group row, String name) {
    Group list = row.getGroup(name, 0);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      texts.add(text(list.getGroup(0, i), "element"));
    }
    return texts;
  }

  private static Map<String, String> values(Group row) {
    Map<String, String> values = new LinkedHashMap<>();
    if (row.getFieldRepetitionCount("values") > 0) {
      Group map = row.getGroup("values", 0);
      for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
        Group entry = map.getGroup(0, i);
        values.put(text(entry, "key"), text(entry, "value"));
      }
    }
    return values;
  }

  private static String text(Group group, String name) {
    return group.getFieldRepetitionCount(name) == 0 ? null : group.getString(name, 0);
  }
}
