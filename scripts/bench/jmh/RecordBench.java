package bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import leat.contract.Cleaning;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.model.BoostedTrees;
import leat.model.CategoryOf;
import leat.model.DecisionTree;
import leat.model.Encoding;
import leat.model.Estimator;
import leat.model.ImputeCategory;
import leat.model.ImputeNumber;
import leat.model.LogisticModel;
import leat.model.ModelJson;
import leat.model.NumberOf;
import leat.model.OneHot;
import leat.model.PortableModel;
import leat.model.RandomForest;
import leat.model.Scale;
import leat.model.Score;
import leat.model.Scorer;
import leat.model.Step;
import leat.model.TargetEncode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One record through {@code leat.model}: ten numbers and eight categories of five values each.
 *
 * <p>{@code logistic} has them as 50 encoded features, the trees as 18 (100 of depth 6, each with 64
 * leaves). 256 different records, one in ten values missing, one in twenty categories unseen.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RecordBench {
  private static final int NUMBERS = 10;
  private static final int CATEGORIES = 8;
  private static final int VALUES = 5;
  private static final int RECORDS = 256;
  private static final int TREES = 100;
  private static final int DEPTH = 6;

  @Param({"logistic", "forest", "boosting"})
  public String model;

  private final Random random = new Random(1);
  private Scorer scorer;
  private final Object[][] typed = new Object[RECORDS][];
  private final String[][] raw = new String[RECORDS][];
  private final List<Map<String, String>> maps = new ArrayList<>();
  private int next;

  @Setup
  public void make() {
    Contract contract = contract();
    boolean linear = model.equals("logistic");
    Encoding encoding = linear ? oneHot() : targets();
    // what is scored is what was read from model.json
    String json =
        ModelJson.write(
            PortableModel.of(
                contract, List.of("no", "yes"), encoding, estimator(encoding), 0.5, Map.of()));
    scorer = Scorer.of(ModelJson.read(json));
    for (int i = 0; i < RECORDS; i++) {
      record(i, contract);
    }
  }

  /** Cleaned values. */
  @Benchmark
  public Score typed() {
    return scorer.scoreTyped(typed[next++ & (RECORDS - 1)]);
  }

  /** Texts in the order of the contract, by the value rules. */
  @Benchmark
  public Score raw() {
    return scorer.scoreRaw(raw[next++ & (RECORDS - 1)]);
  }

  /** Texts by the names of columns. */
  @Benchmark
  public Score record() {
    return scorer.scoreRecord(maps.get(next++ & (RECORDS - 1)));
  }

  private void record(int i, Contract contract) {
    raw[i] = new String[contract.columns().size()];
    Map<String, String> map = new HashMap<>();
    for (int c = 0; c < raw[i].length; c++) {
      boolean missing = random.nextInt(10) == 0;
      boolean unseen = random.nextInt(20) == 0;
      String number = Double.toString(Math.round(1e4 * random.nextGaussian()) / 100.0);
      String category = " Value " + (unseen ? "x" : random.nextInt(VALUES));
      raw[i][c] = missing ? null : c < NUMBERS ? number : category;
      map.put(contract.columns().get(c).name(), raw[i][c]);
    }
    typed[i] = scorer.read(raw[i], new ArrayList<>());
    maps.add(map);
  }

  private static Contract contract() {
    ValueRules range = rules(List.of(), -1e6, 1e6);
    ValueRules words = rules(List.of(Cleaning.TRIM, Cleaning.LOWER), null, null);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < NUMBERS; i++) {
      columns.add(new Column("number" + i, ColumnType.DOUBLE, Role.FEATURE, range));
    }
    for (int i = 0; i < CATEGORIES; i++) {
      columns.add(new Column("category" + i, ColumnType.STRING, Role.FEATURE, words));
    }
    return new Contract(columns);
  }

  private static ValueRules rules(List<Cleaning> clean, Double min, Double max) {
    return new ValueRules(
        clean, java.util.Set.of("n/a"), Map.of(), List.of(), java.util.Set.of(),
        java.util.Set.of(), min, max, java.util.Set.of(), false);
  }

  private static Encoding oneHot() {
    List<Step> steps = new ArrayList<>();
    List<String> features = new ArrayList<>();
    for (int i = 0; i < NUMBERS; i++) {
      steps.add(new NumberOf("number" + i, "n" + i));
      steps.add(new ImputeNumber("n" + i, 0.5, "i" + i));
      steps.add(new Scale("i" + i, 1.5, 80, "number" + i));
      features.add("number" + i);
    }
    for (int i = 0; i < CATEGORIES; i++) {
      categories(i, steps);
      features.add("category" + i);
    }
    return new Encoding(steps, features);
  }

  private Encoding targets() {
    List<Step> steps = new ArrayList<>();
    List<String> features = new ArrayList<>();
    for (int i = 0; i < NUMBERS; i++) {
      steps.add(new NumberOf("number" + i, "n" + i));
      features.add("n" + i);
    }
    for (int i = 0; i < CATEGORIES; i++) {
      categories(i, steps);
      List<Double> values = random.doubles(VALUES, -3, 3).boxed().toList();
      steps.add(new TargetEncode("category" + i, values, 0, "target" + i));
      features.add("target" + i);
    }
    return new Encoding(steps, features);
  }

  private static void categories(int i, List<Step> steps) {
    List<String> values = new ArrayList<>();
    for (int v = 0; v < VALUES; v++) {
      values.add("value " + v);
    }
    steps.add(new CategoryOf("category" + i, "text" + i));
    steps.add(new ImputeCategory("text" + i, "value 0", "imputed" + i));
    steps.add(new OneHot("imputed" + i, values, "category" + i));
  }

  private Estimator estimator(Encoding encoding) {
    int slots = encoding.slots();
    if (model.equals("logistic")) {
      double[][] coefficients = {random.doubles(slots, -1, 1).toArray()};
      return new LogisticModel(coefficients, new double[] {0.1});
    }
    boolean forest = model.equals("forest");
    List<DecisionTree> trees = new ArrayList<>();
    for (int t = 0; t < TREES; t++) {
      trees.add(tree(forest));
    }
    return forest ? new RandomForest(slots, 2, trees) : new BoostedTrees(slots, List.of(trees));
  }

  private DecisionTree tree(boolean shares) {
    int nodes = (2 << DEPTH) - 1;
    int[] features = new int[nodes];
    double[] thresholds = new double[nodes];
    int[] rights = new int[nodes];
    grow(0, DEPTH, features, thresholds, rights);
    double[] values = random.doubles(nodes, shares ? 0 : -0.1, shares ? 1 : 0.1).toArray();
    return new DecisionTree(
        features, thresholds, rights, new double[nodes], new long[nodes], values);
  }

  private int grow(int node, int depth, int[] features, double[] thresholds, int[] rights) {
    if (depth == 0) {
      features[node] = -1;
      return node + 1;
    }
    features[node] = random.nextInt(NUMBERS + CATEGORIES);
    thresholds[node] = random.nextGaussian() * (features[node] < NUMBERS ? 80 : 1.5);
    rights[node] = grow(node + 1, depth - 1, features, thresholds, rights);
    return grow(rights[node], depth - 1, features, thresholds, rights);
  }
}
