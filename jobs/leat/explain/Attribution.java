package leat.explain;

import java.util.List;
import java.util.Optional;
import leat.LeatException;
import leat.model.BoostedTrees;
import leat.model.Estimator;
import leat.model.LogisticModel;
import leat.model.PortableModel;
import leat.model.RandomForest;
import leat.model.TreeModel;

/**
 * What each column of the contract contributes to what a model says of a row: Shapley values
 * (SHAP), which add up exactly; safe for many threads.
 *
 * <p>Of a logistic regression and of boosted trees they are of the margin, of a random forest of
 * the probability, see {@link Space}; of a calibrated model those of the model beneath, since a
 * calibration only moves what it is given. The values are exact by slot of the assembled vector: of
 * a logistic regression against the means of the training rows, of trees by how many training rows
 * went either way at each split (see {@link TreeShap}). A column has the sum of its slots' values;
 * that of a slot made from two columns is split equally between them.
 *
 * @see <a href="https://arxiv.org/abs/1705.07874">S. Lundberg and S.-I. Lee, A Unified Approach to
 *     Interpreting Model Predictions, 2017</a>
 */
public final class Attribution {
  private final PortableModel model;
  private final FeatureShap shap;
  private final Lineage lineage;

  private Attribution(PortableModel model, FeatureShap shap) {
    this.model = model;
    this.shap = shap;
    this.lineage = Lineage.of(model);
  }

  /**
   * Explains that model's predictions.
   *
   * @throws LeatException when there is an {@link #obstacle}
   */
  public static Attribution of(PortableModel model) {
    Optional<String> obstacle = obstacle(model);
    if (obstacle.isPresent()) {
      throw LeatException.failure("Cannot explain the model: " + obstacle.get(), null);
    }
    Estimator estimator = model.estimator().uncalibrated();
    if (estimator instanceof LogisticModel logistic) {
      return new Attribution(model, new LinearShap(logistic, model.encoding().layout()));
    }
    return new Attribution(
        model,
        estimator instanceof BoostedTrees boosted
            ? TreesShap.of(boosted)
            : TreesShap.of((RandomForest) estimator));
  }

  /** Why that model cannot be explained; empty where it can be. */
  public static Optional<String> obstacle(PortableModel model) {
    Estimator estimator = model.estimator().uncalibrated();
    if (estimator instanceof LogisticModel logistic && logistic.means() == null) {
      return Optional.of("it does not have the means of its training rows; train it again");
    }
    boolean isKnown =
        !(estimator instanceof TreeModel trees)
            || trees.allTrees().stream().allMatch(TreeShap::knowsRows);
    return isKnown
        ? Optional.empty()
        : Optional.of("its trees do not say how many training rows came by; train it again");
  }

  /** What contributions add up to. */
  public Space space() {
    return model.estimator().uncalibrated() instanceof RandomForest
        ? Space.PROBABILITY
        : Space.MARGIN;
  }

  /** Names of the columns that contribute, in the contract's order. */
  public List<String> columns() {
    return lineage.columns();
  }

  /** What is said of a class where nothing is known of the row. */
  public double base(int k) {
    return shap.base(k);
  }

  /** An explainer for one thread. */
  public Explainer explainer() {
    return new Explainer(model, shap, lineage, space());
  }

  /** Steps that one row of a class takes, to say how many rows are not too many. */
  long work() {
    return shap.work();
  }
}
