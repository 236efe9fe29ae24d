package leat.scoring;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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

/** Scores cleaned rows with the models' own encodings. */
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
    return each(cleaned, List.of(model)).get(0);
  }

  /** As {@link #of}, by several models in one pass: their scores are in the same order of rows. */
  public static List<Scores> each(Dataset<Row> cleaned, List<PortableModel> models) {
    List<String> json = models.stream().map(ModelJson::write).toList();
    List<List<ScoredPart>> parts =
        cleaned
            .select(selected(models))
            .javaRDD()
            .mapPartitions(part -> List.of(score(part, json)).iterator())
            .collect();
    return IntStream.range(0, models.size())
        .mapToObj(
            m ->
                new Scores(
                    parts.stream().map(scored -> scored.get(m)).toList(),
                    models.get(m).classes().size()))
        .toList();
  }

  /** Class index and weight, then the columns of each model. */
  private static org.apache.spark.sql.Column[] selected(List<PortableModel> models) {
    List<org.apache.spark.sql.Column> selected = labelled();
    models.forEach(m -> selected.addAll(values(m.columns(), m.encoding().columns())));
    return selected.toArray(org.apache.spark.sql.Column[]::new);
  }

  /** Label, weight, and the contract's columns in its order, null where they are not read. */
  static org.apache.spark.sql.Column[] selected(Contract contract, Set<String> read) {
    List<org.apache.spark.sql.Column> selected = labelled();
    selected.addAll(values(contract, read));
    return selected.toArray(org.apache.spark.sql.Column[]::new);
  }

  private static List<org.apache.spark.sql.Column> labelled() {
    return new ArrayList<>(List.of(functions.col(Columns.LABEL), functions.col(Columns.WEIGHT)));
  }

  private static List<org.apache.spark.sql.Column> values(Contract contract, Set<String> read) {
    return contract.columns().stream()
        .map(Column::name)
        .map(name -> read.contains(name) ? Tables.column(name) : functions.lit(null).as(name))
        .toList();
  }

  private static List<ScoredPart> score(Iterator<Row> rows, List<String> json) {
    List<PortableModel> models = json.stream().map(ModelJson::read).toList();
    List<Scorer> scorers = models.stream().map(Scorer::of).toList();
    List<ScoredPart> scored =
        models.stream().map(model -> new ScoredPart(model.classes().size())).toList();
    while (rows.hasNext()) {
      Row row = rows.next();
      int from = BEFORE_COLUMNS;
      for (int m = 0; m < models.size(); m++) {
        Object[] typed = new Object[models.get(m).columns().columns().size()];
        for (int i = 0; i < typed.length; i++) {
          typed[i] = row.get(from + i);
        }
        from += typed.length;
        double[] probabilities = scorers.get(m).scoreTyped(typed).probabilities();
        scored.get(m).add(probabilities, row.getInt(0), row.getDouble(1));
      }
    }
    return scored;
  }
}
