package leat.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import leat.metrics.Metrics;
import leat.model.PortableModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The new model and what it is judged by.
 *
 * @param model as published by train
 * @param bytes length of its file
 * @param metrics content of its metrics file
 * @param test cleaned test rows with label class and weight
 * @param drawn some of them, as typed values in the contract's order
 */
record Candidate(
    PortableModel model, long bytes, JsonNode metrics, Dataset<Row> test, List<Object[]> drawn) {
  /** Its figures on the test rows. */
  Metrics figures() {
    return Metrics.read(metrics.path("test"));
  }
}
