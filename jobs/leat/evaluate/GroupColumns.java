package leat.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import leat.config.EvaluateSettings;
import leat.contract.Column;
import leat.contract.Contract;
import leat.contract.Role;
import leat.groups.Grouping;
import leat.scoring.PredictedRows;
import org.apache.spark.sql.Row;

/**
 * Columns by whose values test rows are judged.
 *
 * @param compared for fairness: those of role protected, then those that settings name
 * @param segments those that settings name
 */
record GroupColumns(List<String> compared, List<String> segments) {
  /** Groups are found in so many rows; in most tests that is all of them. */
  private static final long SAMPLE = 100_000;

  static GroupColumns of(Contract contract, EvaluateSettings settings) {
    Stream<String> isProtected = contract.withRole(Role.PROTECTED).stream().map(Column::name);
    Stream<String> named = settings.fairness().columns().stream();
    return new GroupColumns(
        Stream.concat(isProtected, named).distinct().toList(),
        settings.segments().stream().distinct().toList());
  }

  boolean isEmpty() {
    return all().isEmpty();
  }

  /** All of them, each once for each of its uses. */
  List<String> all() {
    return Stream.concat(compared.stream(), segments.stream()).toList();
  }

  /**
   * How each divides rows.
   *
   * @param values with all columns
   */
  Groupings groupings(PredictedRows values, Contract contract, EvaluateSettings.Groups limits) {
    List<Row> sample = values.sample(SAMPLE);
    List<Grouping> groupings = new ArrayList<>();
    for (int c = 0; c < all().size(); c++) {
      Column column = contract.column(all().get(c)).orElseThrow();
      List<Object> found = new ArrayList<>();
      for (Row row : sample) {
        found.add(row.get(c));
      }
      groupings.add(Grouping.of(column, found, limits.values(), limits.ranges()));
    }
    int first = compared.size();
    return new Groupings(groupings.subList(0, first), groupings.subList(first, groupings.size()));
  }

  /**
   * Groupings of columns.
   *
   * @param compared for fairness
   * @param segments for segments
   */
  record Groupings(List<Grouping> compared, List<Grouping> segments) {
    /** Copies the lists, which go to executors. */
    Groupings {
      compared = List.copyOf(compared);
      segments = List.copyOf(segments);
    }
  }
}
