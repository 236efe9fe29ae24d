package leat.scoring;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.model.Scorer;
import leat.table.Columns;
import leat.table.Tables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Scores cleaned rows by several models in one pass, so that their scores are of the same rows. */
public final class PairedScores {
  /** Label and weight stand before a row's columns. */
  private static final int BEFORE_COLUMNS = 2;

  private PairedScores() {}

  /**
   * Scores rows.
   *
   * @param cleaned rows with the columns that the models' encodings read by name, and the class
   *     index and weight of each
   * @return for each model, rows in the same order
   */
  public static List<Scores> of(Dataset<Row> cleaned, List<PortableModel> models) {
    List<String> json = models.stream().map(ModelJson::write).toList();
    List<List<ScoredPart>> parts =
        cleaned
            .select(selected(models))
            .javaRDD()
            .mapPartitions(part -> List.of(score(part, json)).iterator())
            .collect();
    return IntStream.range(0, models.size()).mapToObj(m -> scores(parts, models, m)).toList();
  }

  private static Scores scores(List<List<ScoredPart>> parts, List<PortableModel> models, int m) {
    int classes = models.get(m).classes().size();
    return new Scores(parts.stream().map(scored -> scored.get(m)).toList(), classes);
  }

  /** Class index and weight, then the columns of each model, null where it does not read them. */
  private static Column[] selected(List<PortableModel> models) {
    List<Column> selected = new ArrayList<>();
    selected.add(functions.col(Columns.LABEL));
    selected.add(functions.col(Columns.WEIGHT));
    models.forEach(model -> selected.addAll(values(model)));
    return selected.toArray(Column[]::new);
  }

  private static List<Column> values(PortableModel model) {
    Set<String> read = model.encoding().columns();
    return model.columns().columns().stream()
        .map(leat.contract.Column::name)
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
