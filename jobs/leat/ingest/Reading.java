package leat.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leat.table.InPlace;
import leat.table.Schemas;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The records of a source, not yet written.
 *
 * @param rows the good ones: row id, file and line, then the contract's columns by their names,
 *     each a text or of the source's own type
 * @param broken the broken ones as quarantine stores them, or nothing where all are good
 * @param census what is in the source, counted on another path than the one that writes
 * @param columns the source's own columns, those left out too, with their types by name
 * @param whenDone what is to be done when all is written, such as closing a connection
 * @param inPlace where the rows can be read again at any time as they are, or nothing
 */
record Reading(
    Dataset<Row> rows,
    Optional<Dataset<Row>> broken,
    Census census,
    Map<String, String> columns,
    List<Runnable> whenDone,
    Optional<InPlace> inPlace) {
  /** A reading behind which nothing is to be done. */
  Reading(
      Dataset<Row> rows,
      Optional<Dataset<Row>> broken,
      Census census,
      Map<String, String> columns) {
    this(rows, broken, census, columns, List.of(), Optional.empty());
  }

  /** The same, which can be read again where it lies. */
  Reading lying(InPlace where) {
    return new Reading(rows, broken, census, columns, whenDone, Optional.of(where));
  }

  /** Of a source without any record. */
  static Reading nothing(SourceInput input) {
    return new Reading(
        input.spark().createDataFrame(new ArrayList<Row>(), Schemas.optionalText(input.names())),
        Optional.empty(),
        new Census(List.of()),
        Map.of());
  }
}
