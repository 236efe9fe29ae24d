package leat.explain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import leat.model.PortableModel;

/** Finds out what a model's predictions on test rows are owed to. */
public final class Explaining {
  /** Columns that are permuted; a table of thousands has few that matter. */
  private static final int MOST_COLUMNS = 200;

  /** Features that are read while columns are permuted, some seconds' worth. */
  private static final long MOST_WORK = 1_000_000_000;

  private static final int FEWEST_ROWS = 200;

  private final PortableModel model;
  private final Plan plan;

  /** Of that model. */
  public Explaining(PortableModel model, Plan plan) {
    this.model = model;
    this.plan = plan;
  }

  /**
   * The explanation; the same for the same rows in the same order.
   *
   * @param rows drawn at random from those that nobody fitted on, at least one
   */
  public Explanation of(List<SampleRow> rows) {
    Optional<String> obstacle = Attribution.obstacle(model);
    if (obstacle.isPresent()) {
      return explanation(rows, null, List.of(), obstacle.get());
    }
    Attribution attribution = Attribution.of(model);
    GlobalShap shap = new Contributions(model, attribution).of(rows);
    List<RowReasons> reasons = new ChosenRows(model, attribution, plan.top()).of(rows);
    return explanation(rows, shap, reasons, null);
  }

  private Explanation explanation(
      List<SampleRow> rows, GlobalShap shap, List<RowReasons> reasons, String obstacle) {
    List<ColumnUse> columns = ColumnUse.of(model, columns(shap));
    List<SampleRow> permuted = rows.subList(0, permuted(rows.size(), columns.size()));
    Rescoring rescoring = new Rescoring(model, permuted);
    List<FeatureImportance> permutation =
        new Permutations(model, permuted, rescoring, plan).of(columns);
    List<ColumnUse> top =
        permutation.stream().limit(plan.top()).map(found -> use(columns, found)).toList();
    List<FeatureEffect> effects = new Effects(model, permuted, rescoring).of(top);
    return new Explanation(
        plan.metric().key(), permuted.size(), permutation, effects, shap, reasons, obstacle);
  }

  /** In the contract's order; of very many the ones that contribute most. */
  private List<String> columns(GlobalShap shap) {
    List<String> all = Lineage.of(model).columns();
    if (all.size() <= MOST_COLUMNS) {
      return all;
    }
    Set<String> most =
        (shap == null ? all.stream() : shap.columns().stream().map(ColumnShap::column))
            .limit(MOST_COLUMNS)
            .collect(Collectors.toSet());
    return all.stream().filter(most::contains).toList();
  }

  /** As many rows as are not too much work. */
  private int permuted(int rows, int columns) {
    long ofRow = (long) columns * plan.repeats() * model.encoding().features().size();
    return (int) Math.min(rows, Math.max(FEWEST_ROWS, MOST_WORK / Math.max(1, ofRow)));
  }

  private static ColumnUse use(List<ColumnUse> columns, FeatureImportance found) {
    return columns.stream()
        .filter(use -> use.column().name().equals(found.column()))
        .findFirst()
        .orElseThrow();
  }
}
