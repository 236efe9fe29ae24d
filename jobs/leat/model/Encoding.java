package leat.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leat.contract.Contract;

/**
 * How a cleaned row becomes features: fitted steps, and which of their values are the features.
 *
 * @param steps in an order in which every value is made before it is read
 * @param features names of numbers and codes, at least one, in the order of the assembled vector
 */
public record Encoding(List<Step> steps, List<String> features) implements Serializable {
  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException when a value is read before it is made, made twice, or of
   *     another kind than its reader takes
   */
  public Encoding {
    steps = List.copyOf(steps);
    features = List.copyOf(features);
    new EncodingCheck(steps).check(features);
  }

  /** The features with their slots, in order. */
  public List<Feature> layout() {
    List<Feature> layout = new ArrayList<>();
    int slot = 0;
    for (String name : features) {
      Feature feature = Feature.of(step(name), slot);
      layout.add(feature);
      slot += feature.width();
    }
    return List.copyOf(layout);
  }

  /** Length of the assembled vector. */
  public int slots() {
    return layout().stream().mapToInt(Feature::width).sum();
  }

  /** A name for each slot of the assembled vector. */
  public List<String> slotNames() {
    return layout().stream().flatMap(feature -> feature.slots().stream()).toList();
  }

  /** Names of the columns that are read, in the order of the steps. */
  public Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    steps.forEach(step -> columns.addAll(step.columns()));
    return columns;
  }

  /** By value: names of the columns that it is made from, in the order in which they are read. */
  public Map<String, Set<String>> lineage() {
    Map<String, Set<String>> lineage = new HashMap<>();
    for (Step step : steps) {
      Set<String> columns = new LinkedHashSet<>(step.columns());
      step.values().forEach(input -> columns.addAll(lineage.get(input)));
      lineage.put(step.output(), columns);
    }
    return lineage;
  }

  /** The same features without the steps that none of them needs. */
  public Encoding withoutUnused() {
    Set<String> needed = new HashSet<>(features);
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (needed.contains(steps.get(i).output())) {
        needed.addAll(steps.get(i).values());
      }
    }
    return new Encoding(
        steps.stream().filter(step -> needed.contains(step.output())).toList(), features);
  }

  /** The step that makes that value. */
  public Step step(String output) {
    return steps.stream()
        .filter(step -> step.output().equals(output))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No step makes " + output));
  }

  /**
   * The encoding as a function of rows in the contract's column order.
   *
   * @throws leat.LeatException when a column is not in the contract or has a type that its step
   *     does not take
   */
  public RowEncoder compile(Contract contract) {
    RowValues values = new RowValues(contract);
    steps.forEach(values::add);
    return encoder(values);
  }

  /**
   * The encoding as a function of the features of another one, which it has the steps of: further
   * steps may read those features, and each other.
   *
   * @throws IllegalArgumentException when a feature needs something else
   */
  public RowEncoder compileOver(Encoding base) {
    RowValues values = RowValues.ofFeatures(base.features());
    for (Step step : steps) {
      if (!values.has(step.output())
          && step.columns().isEmpty()
          && step.values().stream().allMatch(values::has)) {
        values.add(step);
      }
    }
    for (String feature : features) {
      if (!values.has(feature)) {
        throw new IllegalArgumentException("Cannot make " + feature + " of " + base.features());
      }
    }
    return encoder(values);
  }

  /** This encoding with further steps and other features. */
  public Encoding with(List<Step> further, List<String> features) {
    List<Step> all = new ArrayList<>(steps);
    all.addAll(further);
    return new Encoding(all, features);
  }

  private RowEncoder encoder(RowValues values) {
    return new RowEncoder(features.stream().map(values::number).toArray(RowValue.OfNumber[]::new));
  }
}
