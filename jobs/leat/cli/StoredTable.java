package leat.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import leat.config.SparkSettings;
import leat.init.DataKind;
import leat.init.Request;
import leat.init.Table;
import leat.job.Session;
import leat.job.Sessions;
import leat.profile.Profile;
import leat.table.Leaves;
import leat.table.TableProfile;
import leat.table.Tables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Data that carries its own types, read by Spark before there is a config. */
final class StoredTable {
  private static final SparkSettings SPARK = new SparkSettings("local[*]", null, null, false);

  private StoredTable() {}

  static Session session() {
    return Sessions.open("leat", SPARK);
  }

  static Profile profile(String data) {
    try (Session session = session()) {
      return TableProfile.of(rows(session, data));
    }
  }

  /** All rows profiled, and some of them kept. */
  static Table table(Request request) {
    try (Session session = session()) {
      Leaves leaves = Leaves.of(rows(session, request.data()));
      Dataset<Row> rows = leaves.rows();
      Profile profile = TableProfile.of(rows);
      return new Table(
          request.name(),
          source(request, leaves.leftOut()),
          Arrays.asList(rows.columns()),
          profile.columns(),
          sample(rows, profile.rows(), request.keptRows()),
          profile.rows(),
          true,
          leaves.leftOut().isEmpty()
              ? List.of()
              : List.of("Left out, as they hold many values: " + leaves.leftOut()));
    }
  }

  private static List<String> source(Request request, List<String> leftOut) {
    List<String> lines = new ArrayList<>(List.of("source {"));
    lines.add("  type = " + DataKind.of(request.data()).format());
    lines.add("  path = " + request.path());
    if (!leftOut.isEmpty()) {
      lines.add("  # left out, as they hold many values: " + String.join(", ", leftOut));
      lines.add("  unknown-columns = warn");
    }
    lines.add("}");
    return lines;
  }

  private static Dataset<Row> rows(Session session, String data) {
    return Tables.stored(session.spark(), DataKind.of(data).format(), data);
  }

  private static List<String[]> sample(Dataset<Row> rows, long all, int most) {
    double fraction = Math.min(1, 1.0 * most / Math.max(1, all));
    List<String[]> kept = new ArrayList<>();
    for (Row row : rows.sample(fraction, 42).collectAsList()) {
      String[] values = new String[row.length()];
      for (int i = 0; i < values.length; i++) {
        values[i] = row.isNullAt(i) ? null : String.valueOf(row.get(i));
      }
      kept.add(values);
    }
    return kept;
  }
}
