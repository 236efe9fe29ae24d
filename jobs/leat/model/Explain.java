package leat.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows how a model encodes a row, to find where two programs part. */
public final class Explain {
  /** The name under which contributions have what rows have before any split. */
  public static final String ROOT = "(root)";

  private final Encoding encoding;
  private final Estimator estimator;
  private final RowEncoder encoder;

  private Explain(PortableModel model) {
    this.encoding = model.encoding();
    this.estimator = model.estimator();
    this.encoder = encoding.compile(model.columns());
  }

  /** Explains that model's encoding. */
  public static Explain of(PortableModel model) {
    return new Explain(model);
  }

  /**
   * The assembled vector by slot name, in slot order.
   *
   * @param typed a cleaned row in the contract's column order
   */
  public Map<String, Double> slots(Object[] typed) {
    double[] vector = assemble(typed);
    List<String> names = encoding.slotNames();
    Map<String, Double> slots = new LinkedHashMap<>();
    for (int i = 0; i < vector.length; i++) {
      slots.put(names.get(i), vector[i]);
    }
    return slots;
  }

  /**
   * What each slot of a model of trees moved the margin of a class by, and what rows have at the
   * root; empty for other models.
   *
   * @param typed a cleaned row in the contract's column order
   * @param k the class
   */
  public Map<String, Double> contributions(Object[] typed, int k) {
    Map<String, Double> contributions = new LinkedHashMap<>();
    if (estimator.uncalibrated() instanceof TreeModel trees) {
      double[] sums = trees.contributions(assemble(typed), k);
      List<String> names = encoding.slotNames();
      for (int i = 0; i < names.size(); i++) {
        contributions.put(names.get(i), sums[i]);
      }
      contributions.put(ROOT, sums[names.size()]);
    }
    return contributions;
  }

  /**
   * The first slot in which another program's assembled vector differs.
   *
   * @param typed a cleaned row in the contract's column order
   * @param found the other program's vector, slots in the same order
   * @return empty where the vectors are equal, so that the estimators part
   */
  public Optional<SlotDifference> firstDifference(Object[] typed, double[] found) {
    double[] expected = assemble(typed);
    for (Feature feature : encoding.layout()) {
      for (int i = 0; i < feature.width(); i++) {
        int slot = feature.firstSlot() + i;
        double other = slot < found.length ? found[slot] : Double.NaN;
        if (!Parity.equal(expected[slot], other)) {
          return Optional.of(difference(feature, i, expected[slot], other));
        }
      }
    }
    return Optional.empty();
  }

  private SlotDifference difference(Feature feature, int i, double expected, double found) {
    List<String> steps = new ArrayList<>();
    trace(feature.name(), steps);
    return new SlotDifference(
        feature.slots().get(i),
        List.copyOf(encoding.lineage().get(feature.name())),
        List.copyOf(steps),
        expected,
        found);
  }

  /** Collects the steps that make a value, from the columns up. */
  private void trace(String value, List<String> steps) {
    Step step = encoding.step(value);
    step.values().forEach(input -> trace(input, steps));
    steps.add(step.getClass().getSimpleName() + " " + step.output());
  }

  private double[] assemble(Object[] typed) {
    double[] features = new double[encoder.width()];
    encoder.encode(typed, features);
    return SlotLayout.of(encoding).assemble(features, encoding.slots());
  }
}
