package leat.report;

import java.util.List;
import leat.leakage.Finding;

/**
 * What the pages of one model tell besides its figures: where it comes from, and how it was made.
 *
 * @param format always {@code leat-report}
 * @param version the version of the format
 * @param pipeline its name
 * @param run the run it comes from
 * @param created ISO-8601, UTC
 * @param label the column that is predicted
 * @param coefficients any number, in any order; empty where the model has none
 * @param importances one for each feature of a model of trees; empty for others
 * @param training how it was found and fitted
 * @param rows the jobs through which the rows went, in order
 * @param features what became of each column
 * @param leakage what the scan accuses columns and the split of
 * @param split rows of each part
 * @param costs of wrong decisions, where the explorer begins
 * @param card what its owner says of it
 */
public record ModelFacts(
    String format,
    int version,
    String pipeline,
    String run,
    String created,
    String label,
    List<Coefficient> coefficients,
    List<Importance> importances,
    Training training,
    List<JobRows> rows,
    List<FeatureDecision> features,
    List<Finding> leakage,
    SplitSizes split,
    Costs costs,
    CardNotes card) {
  /** The format's name. */
  public static final String FORMAT = "leat-report";

  /** The format's version. */
  public static final int VERSION = 1;

  /** Copies the lists. */
  public ModelFacts {
    coefficients = List.copyOf(coefficients);
    importances = List.copyOf(importances);
    rows = List.copyOf(rows);
    features = List.copyOf(features);
    leakage = List.copyOf(leakage);
  }
}
