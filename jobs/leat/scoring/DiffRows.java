package leat.scoring;

import java.util.Iterator;
import java.util.List;
import leat.contract.Contract;
import leat.diff.DiffReport;
import leat.diff.DiffTally;
import leat.diff.ModelPair;
import leat.diff.PredictionDiff;
import leat.diff.RowComparison;
import leat.model.ModelJson;
import leat.table.Columns;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Scores the test rows with two models, in one pass, and says what changes. */
public final class DiffRows {
  private DiffRows() {}

  /**
   * The difference.
   *
   * @param test rows of {@link TestRows#all}, by the pair's contract
   * @param notes what a reader must know of the comparison
   */
  public static PredictionDiff of(Dataset<Row> test, ModelPair pair, List<String> notes) {
    // Models travel as their JSON, as everywhere; the rest is small.
    String from = ModelJson.write(pair.from());
    String to = ModelJson.write(pair.to());
    Contract contract = pair.contract();
    DiffTally tally =
        test.javaRDD()
            .mapPartitions(part -> List.of(compared(part, from, to, contract)).iterator())
            .treeReduce(DiffTally::merge);
    return new DiffReport(pair, notes).of(tally);
  }

  private static DiffTally compared(Iterator<Row> rows, String from, String to, Contract contract) {
    RowComparison comparison =
        new RowComparison(
            new ModelPair("from", ModelJson.read(from), "to", ModelJson.read(to), contract));
    while (rows.hasNext()) {
      Row row = rows.next();
      long id = row.getAs(Columns.ROW_ID);
      int label = row.getAs(Columns.LABEL);
      comparison.add(id, TestRows.typed(row, contract), label);
    }
    return comparison.tally();
  }
}
