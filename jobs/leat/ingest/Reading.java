package leat.ingest;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The records of a source, not yet written.
 *
 * @param rows the good ones: row id, file and line, then the contract's columns by their names,
 *     each a text or of the source's own type; in the order of the source
 * @param broken the broken ones as quarantine stores them, or nothing where all are good
 * @param census what is in the source, counted on another path than the one that writes
 */
record Reading(Dataset<Row> rows, Optional<Dataset<Row>> broken, Census census) {}
