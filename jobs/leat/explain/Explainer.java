package leat.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import leat.contract.CanonicalText;
import leat.model.Estimator;
import leat.model.PortableModel;
import leat.model.RandomForest;
import leat.model.RowEncoder;
import leat.model.SlotLayout;

/**
 * Explains row after row, for one thread: what it works with is made once.
 *
 * <p>{@link #row} takes a row, all else is about that row.
 */
public final class Explainer {
  private final PortableModel model;
  private final FeatureShap shap;
  private final Lineage lineage;
  private final Space space;
  private final RowEncoder encoder;
  private final SlotLayout layout;
  private final TreePath path;
  private final double[] features;
  private final double[] byFeature;
  private final double[] margins;
  private final double[] probabilities;
  private final double[] bases;
  private final double[] contributions;
  private Object[] typed;

  Explainer(PortableModel model, FeatureShap shap, Lineage lineage, Space space) {
    this.model = model;
    this.shap = shap;
    this.lineage = lineage;
    this.space = space;
    this.encoder = model.encoding().compile(model.columns());
    this.layout = SlotLayout.of(model.encoding());
    this.path = shap.path();
    this.features = new double[encoder.width()];
    this.byFeature = new double[features.length];
    this.margins = new double[model.classes().size()];
    this.probabilities = new double[margins.length];
    this.contributions = new double[lineage.columns().size()];
    this.bases = IntStream.range(0, margins.length).mapToDouble(shap::base).toArray();
  }

  /**
   * The row that is explained from now on.
   *
   * @param typed values in the contract's column order; null is missing; columns that are no
   *     features are not looked at
   */
  public Explainer row(Object[] typed) {
    this.typed = typed;
    encoder.encode(typed, features);
    model.estimator().margins(features, layout, margins);
    model.estimator().probabilities(margins, probabilities);
    return this;
  }

  /** What is said of a class: its margin, or of a random forest its probability. */
  public double total(int k) {
    Estimator estimator = model.estimator().uncalibrated();
    return estimator instanceof RandomForest forest
        ? margins[k] / forest.trees().size()
        : margins[k];
  }

  /**
   * What each column contributes to what is said of a class.
   *
   * @param k the class
   * @param contributions takes one per column of {@link Attribution#columns}
   */
  public void columns(int k, double[] contributions) {
    shap.features(features, k, path, byFeature);
    Arrays.fill(contributions, 0);
    lineage.addUp(byFeature, contributions);
  }

  /** The same for each slot of the assembled vector, in the order of the slots. */
  public double[] slots(int k) {
    double[] slots = new double[model.estimator().slots()];
    shap.slots(features, k, path, slots);
    return slots;
  }

  /** The class that reasons are given for: class 1 of two, of more the one decided for. */
  public int outcome() {
    int outcome = margins.length == 2 ? 1 : 0;
    for (int k = 0; k < margins.length && margins.length > 2; k++) {
      outcome = margins[k] > margins[outcome] ? k : outcome;
    }
    return outcome;
  }

  /**
   * Why the model says what it says of {@link #outcome}.
   *
   * @param most columns to name, at least 0
   */
  public Reasons reasons(int most) {
    int k = outcome();
    columns(k, contributions);
    int[] top = largest(Math.min(most, contributions.length));
    List<Reason> reasons = new ArrayList<>(top.length);
    for (int column : top) {
      String value = CanonicalText.of(typed[lineage.positions()[column]]);
      reasons.add(new Reason(lineage.columns().get(column), value, contributions[column]));
      contributions[column] = 0;
    }
    double others = 0;
    for (double contribution : contributions) {
      others += contribution;
    }
    return new Reasons(
        model.classes().get(k), probabilities[k], space, bases[k], total(k), reasons, others);
  }

  /** The columns that contribute most, either way; of equal ones the first in the contract. */
  private int[] largest(int count) {
    int[] top = new int[count];
    int found = 0;
    for (int column = 0; column < contributions.length; column++) {
      double size = Math.abs(contributions[column]);
      int place = found;
      while (place > 0 && size > Math.abs(contributions[top[place - 1]])) {
        place--;
      }
      if (place < count) {
        found = Math.min(found + 1, count);
        System.arraycopy(top, place, top, place + 1, found - place - 1);
        top[place] = column;
      }
    }
    return top;
  }
}
