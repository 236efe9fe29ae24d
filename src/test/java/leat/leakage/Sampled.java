package leat.leakage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leat.leakage.SampledColumn.Type;

/** Training rows by functions of the row's number, and what the scan finds in them. */
final class Sampled {
  private final Map<String, IntFunction<Object>> columns = new LinkedHashMap<>();
  private final Map<String, Type> types = new LinkedHashMap<>();
  private final IntFunction<String> label;
  private final List<Integer> rows;
  private String time;

  private Sampled(List<Integer> rows, IntFunction<String> label) {
    this.rows = rows;
    this.label = label;
  }

  static Sampled rows(int count, IntFunction<String> label) {
    return new Sampled(IntStream.range(0, count).boxed().toList(), label);
  }

  /** The same columns of rows in another order. */
  Sampled inOrder(List<Integer> order) {
    Sampled other = new Sampled(order, label);
    other.columns.putAll(columns);
    other.types.putAll(types);
    other.time = time;
    return other;
  }

  Sampled numbers(String name, IntFunction<Object> values) {
    return with(name, Type.NUMBER, values);
  }

  Sampled whole(String name, IntFunction<Object> values) {
    return with(name, Type.WHOLE, values);
  }

  Sampled texts(String name, IntFunction<Object> values) {
    return with(name, Type.TEXT, values);
  }

  Sampled dates(String name, IntFunction<Object> values) {
    return with(name, Type.DATE, values);
  }

  /** The rows' own time, no feature. */
  Sampled time(String name, Type type, IntFunction<Object> values) {
    time = name;
    return with(name, type, values);
  }

  Sampled with(String name, Type type, IntFunction<Object> values) {
    columns.put(name, values);
    types.put(name, type);
    return this;
  }

  TrainingSample sample() {
    SampledColumn labels = new SampledColumn("y", Type.TEXT);
    Map<String, SampledColumn> sampled = new LinkedHashMap<>();
    types.forEach((name, type) -> sampled.put(name, new SampledColumn(name, type)));
    List<SampledColumn> features = new ArrayList<>(sampled.values());
    SampledColumn ofTime = sampled.get(time);
    features.remove(ofTime);
    TrainingSample sample = new TrainingSample(labels, ofTime, features);
    for (int row : rows) {
      labels.add(label.apply(row));
      columns.forEach((name, values) -> add(sampled.get(name), values.apply(row)));
      sample.endRow(row);
    }
    return sample;
  }

  private static void add(SampledColumn column, Object value) {
    if (column.type() == Type.TEXT) {
      column.add((String) value);
    } else {
      column.add(value == null ? Double.NaN : ((Number) value).doubleValue());
    }
  }

  LeakageReport report() {
    return report(Verdicts.WARN);
  }

  LeakageReport report(LeakageRules rules) {
    return new LeakageScan(sample(), 1, rules).report(Map.of(), new Sides());
  }

  /** The accused columns and of what. */
  Map<String, Leak> accused() {
    return report().findings().stream()
        .collect(Collectors.toMap(Finding::column, Finding::leak, (a, b) -> a, TreeMap::new));
  }

  Finding finding() {
    List<Finding> findings = report().findings();
    if (findings.size() != 1) {
      throw new AssertionError("Not one finding: " + findings);
    }
    return findings.get(0);
  }
}
