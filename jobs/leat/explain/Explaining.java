package leat.explain;

import java.util.List;
import java.util.Optional;
import leat.model.PortableModel;

/** Finds out what a model's predictions on test rows are owed to. */
public final class Explaining {
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
    Rescoring rescoring = new Rescoring(model, rows);
    List<ColumnUse> columns = ColumnUse.of(model);
    List<FeatureImportance> permutation =
        new Permutations(model, rows, rescoring, plan).of(columns);
    List<ColumnUse> top =
        permutation.stream().limit(plan.top()).map(found -> use(columns, found)).toList();
    List<FeatureEffect> effects = new Effects(model, rows, rescoring).of(top);
    Optional<String> obstacle = Attribution.obstacle(model);
    if (obstacle.isPresent()) {
      return explanation(rows, permutation, effects, null, List.of(), obstacle.get());
    }
    Attribution attribution = Attribution.of(model);
    GlobalShap shap = new Contributions(model, attribution).of(rows);
    List<RowReasons> reasons = new ChosenRows(model, attribution, plan.top()).of(rows);
    return explanation(rows, permutation, effects, shap, reasons, null);
  }

  private Explanation explanation(
      List<SampleRow> rows,
      List<FeatureImportance> permutation,
      List<FeatureEffect> effects,
      GlobalShap shap,
      List<RowReasons> reasons,
      String obstacle) {
    return new Explanation(
        plan.metric().key(), rows.size(), permutation, effects, shap, reasons, obstacle);
  }

  private static ColumnUse use(List<ColumnUse> columns, FeatureImportance found) {
    return columns.stream()
        .filter(use -> use.column().name().equals(found.column()))
        .findFirst()
        .orElseThrow();
  }
}
