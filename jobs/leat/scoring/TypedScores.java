package leat.scoring;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import leat.contract.Column;
import leat.contract.Contract;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.model.Scorer;
import leat.table.Columns;
import leat.table.Tables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Scores cleaned rows with a model's own encoding. */
public final class TypedScores {
  /** Label and weight stand before a row's columns. */
  static final int BEFORE_COLUMNS = 2;

  private TypedScores() {}

  /**
   * Scores rows.
   *
   * @param cleaned rows with the columns that the model's encoding reads by name, and the class
   *     index and weight of each
   */
  public static Scores of(Dataset<Row> cleaned, PortableModel model) {
    int width = model.columns().columns().size();
    String json = ModelJson.write(model);
    return new Scores(
        cleaned
            .select(selected(model.columns(), model.encoding().columns()))
            .javaRDD()
            .mapPartitions(part -> List.of(score(part, json, width)).iterator())
            .collect(),
        model.classes().size());
  }

  /** Label, weight, and the contract's columns in its order, null where they are not read. */
  static org.apache.spark.sql.Column[] selected(Contract contract, Set<String> read) {
    List<Column> columns = contract.columns();
    org.apache.spark.sql.Column[] selected =
        new org.apache.spark.sql.Column[columns.size() + BEFORE_COLUMNS];
    selected[0] = functions.col(Columns.LABEL);
    selected[1] = functions.col(Columns.WEIGHT);
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i).name();
      selected[BEFORE_COLUMNS + i] =
          read.contains(name) ? Tables.column(name) : functions.lit(null).as(name);
    }
    return selected;
  }

  private static ScoredPart score(Iterator<Row> rows, String json, int width) {
    PortableModel model = ModelJson.read(json);
    Scorer scorer = Scorer.of(model);
    ScoredPart scored = new ScoredPart(model.classes().size());
    Object[] typed = new Object[width];
    while (rows.hasNext()) {
      Row row = rows.next();
      for (int i = 0; i < width; i++) {
        typed[i] = row.get(BEFORE_COLUMNS + i);
      }
      scored.add(scorer.scoreTyped(typed).probabilities(), row.getInt(0), row.getDouble(1));
    }
    return scored;
  }
}
