package leat.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.RandomRules;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.model.AgeOf;
import leat.model.Bins;
import leat.model.CalibratedModel;
import leat.model.Calibrator;
import leat.model.CategoryOf;
import leat.model.CodeNumber;
import leat.model.Cross;
import leat.model.Cyclic;
import leat.model.DatePart;
import leat.model.Encoding;
import leat.model.Estimator;
import leat.model.Feature;
import leat.model.ImputeCategory;
import leat.model.ImputeNumber;
import leat.model.Isotonic;
import leat.model.Kind;
import leat.model.LogisticModel;
import leat.model.MissingIndicator;
import leat.model.NumberOf;
import leat.model.OneHot;
import leat.model.Piecewise;
import leat.model.Platt;
import leat.model.PortableModel;
import leat.model.RowEncoder;
import leat.model.Scale;
import leat.model.Step;
import leat.model.TargetEncode;

/** Contracts, fitted encodings and rows by chance, the same for the same seed. */
public final class RandomModels {
  private static final List<String> NAMES =
      List.of(
          "age",
          "emp.var.rate",
          "with space",
          "back`tick",
          "Größe 🚀",
          "a__THIS__b",
          "${x}",
          "prediction",
          "features",
          "leat_age",
          "-",
          "select",
          "'quoted'",
          "1st");
  private static final List<String> TEXTS =
      List.of(
          "admin.",
          "blue-collar",
          " ",
          "__unknown",
          "e\u0301",
          "é",
          "שלום",
          "🚀",
          "a,b=c",
          "__THIS__",
          "${x}",
          "it's",
          "\\n",
          "true",
          "0");

  private final Random random;

  /** The same for the same seed. */
  public RandomModels(long seed) {
    this.random = new Random(seed);
  }

  /** A logistic regression, sometimes calibrated. */
  public PortableModel model() {
    return model(contract());
  }

  private PortableModel model(Contract contract) {
    Encoding encoding = encoding(contract);
    Estimator estimator = estimator(encoding.slots());
    List<String> classes = List.of("a", "b", "c", "d").subList(0, estimator.classes());
    double threshold = random.nextInt(5) / 4.0;
    return PortableModel.of(contract, classes, encoding, estimator, threshold, Map.of());
  }

  /** A logistic regression whose columns have value rules. */
  public PortableModel ruled() {
    List<Column> columns = new ArrayList<>();
    for (String name : NAMES.subList(0, 2 + random.nextInt(5))) {
      Column column = RandomRules.column(random);
      columns.add(new Column(name, column.type(), Role.FEATURE, column.rules()));
    }
    return model(new Contract(columns));
  }

  /** Trees of two classes whose probabilities are calibrated. */
  public PortableModel calibratedTrees() {
    PortableModel trees = trees();
    while (trees.classes().size() > 2) {
      trees = trees();
    }
    Estimator calibrated = new CalibratedModel(trees.estimator(), calibrator());
    return PortableModel.of(
        trees.columns(),
        trees.classes(),
        trees.encoding(),
        calibrated,
        trees.threshold(),
        Map.of());
  }

  /** Trees, whose thresholds are numbers that rows have, so that many are met exactly. */
  public PortableModel trees() {
    Contract contract = contract();
    Encoding encoding = withNumbers(encoding(contract));
    List<double[]> encoded = new ArrayList<>();
    RowEncoder encoder = encoding.compile(contract);
    for (Object[] row : rows(contract, 50)) {
      double[] features = new double[encoder.width()];
      encoder.encode(row, features);
      encoded.add(features);
    }
    Estimator estimator = new RandomTrees(random, encoded).model();
    List<String> classes = List.of("a", "b", "c", "d").subList(0, estimator.classes());
    double threshold = random.nextInt(5) / 4.0;
    return PortableModel.of(contract, classes, encoding, estimator, threshold, Map.of());
  }

  /** What trees take: numbers, and ranks of categories. */
  private Encoding withNumbers(Encoding encoding) {
    List<Step> steps = new ArrayList<>();
    List<String> features = new ArrayList<>();
    for (Feature feature : encoding.layout()) {
      String name = feature.name();
      if (feature.kind() == Kind.CODE) {
        List<Double> numbers = feature.slots().stream().map(s -> random.nextInt(4) / 2.0).toList();
        steps.add(new CodeNumber(name, numbers, random.nextInt(4) / 2.0, name + ":rank"));
        name = name + ":rank";
      }
      if (feature.kind() != Kind.POSITION) {
        features.add(name);
      }
    }
    return encoding.with(steps, features);
  }

  /** Rows with values that models know, others and none. */
  public List<Object[]> rows(Contract contract, int count) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(contract.columns().stream().map(c -> value(c.type())).toArray());
    }
    return rows;
  }

  private Contract contract() {
    List<String> names = new ArrayList<>(NAMES);
    Collections.shuffle(names, random);
    List<Column> columns = new ArrayList<>();
    for (String name : names.subList(0, 1 + random.nextInt(7))) {
      ColumnType type = pick(List.of(ColumnType.values()));
      columns.add(new Column(name, type, Role.FEATURE, ValueRules.NONE));
    }
    return new Contract(columns);
  }

  private Encoding encoding(Contract contract) {
    List<Step> steps = new ArrayList<>();
    List<String> features = new ArrayList<>();
    for (Column column : contract.columns()) {
      boolean category =
          switch (column.type()) {
            case STRING -> true;
            case BOOLEAN, INT, LONG -> random.nextBoolean();
            case DOUBLE, DATE, TIMESTAMP -> false;
          };
      if (category) {
        category(column, steps, features);
      } else {
        number(column.name(), steps, features);
      }
      if (column.type() == ColumnType.DATE || column.type() == ColumnType.TIMESTAMP) {
        time(column, steps, features);
      }
    }
    forms(steps, features);
    if (random.nextBoolean()) {
      Collections.shuffle(features, random);
    }
    return new Encoding(steps, features);
  }

  /** Numbers in bins and among knots, instead of or besides what they were, and codes crossed. */
  private void forms(List<Step> steps, List<String> features) {
    List<Step> made = List.copyOf(steps);
    for (Step step : made) {
      if (step.makes() == Kind.NUMBER && random.nextInt(3) == 0) {
        String name = step.output();
        steps.add(Bins.of(name, places(1), DoubleUnaryOperator.identity(), name + ":bins"));
        steps.add(Piecewise.of(name, places(2), DoubleUnaryOperator.identity(), name + " & knots"));
        features.add(name + " & knots");
        if (random.nextBoolean()) {
          features.add(name + ":bins");
        }
      }
    }
    List<Step> codes = steps.stream().filter(step -> step.makes() == Kind.CODE).toList();
    for (int i = 1; i < codes.size(); i++) {
      cross(codes.get(i), codes.get(random.nextInt(i)), steps, features);
    }
  }

  private void cross(Step left, Step right, List<Step> steps, List<String> features) {
    List<Cross.Cell> cells = new ArrayList<>();
    for (int i = 0; i < left.categories().size(); i++) {
      for (int j = 0; j < right.categories().size(); j++) {
        if (random.nextInt(3) > 0) {
          cells.add(new Cross.Cell(i, j, i + "," + j));
        }
      }
    }
    Collections.shuffle(cells, random);
    if (!cells.isEmpty()) {
      String name = left.output() + " & " + right.output();
      steps.add(new Cross(left.output(), right.output(), cells, name));
      features.add(name);
    }
  }

  /** Ascending, with values that rows have among them. */
  private List<Double> places(int fewest) {
    TreeSet<Double> places = new TreeSet<>();
    int count = fewest + random.nextInt(4);
    while (places.size() < count) {
      places.add(random.nextInt(3) == 0 ? random.nextInt(3) - 1.0 : 5 * random.nextGaussian());
    }
    return List.copyOf(places);
  }

  private void category(Column column, List<Step> steps, List<String> features) {
    String name = column.name();
    steps.add(new CategoryOf(name, name + ":text"));
    String text = name + ":text";
    if (random.nextBoolean()) {
      steps.add(new ImputeCategory(text, pick(TEXTS), name + ":imputed"));
      text = name + ":imputed";
    }
    List<String> texts = new ArrayList<>(texts(column.type()));
    Collections.shuffle(texts, random);
    List<String> categories = texts.subList(0, 1 + random.nextInt(texts.size()));
    String other = random.nextBoolean() && categories.size() > 1 ? last(categories) : null;
    steps.add(new OneHot(text, categories, other, name));
    boolean encoded = random.nextInt(3) == 0;
    if (encoded) {
      targetEncoded(name, categories.size(), steps, features);
    }
    if (!encoded || random.nextInt(3) == 0) {
      features.add(name);
    }
  }

  /** One number for a category, or two as with three classes; sometimes scaled. */
  private void targetEncoded(String name, int categories, List<Step> steps, List<String> features) {
    for (int k = 0; k <= random.nextInt(2); k++) {
      List<Double> values = random.doubles(categories, -3, 3).boxed().toList();
      String number = name + " target " + k;
      steps.add(new TargetEncode(name, values, random.nextGaussian(), number));
      if (random.nextInt(3) == 0) {
        steps.add(new Scale(number, 1, 2, number + " scaled"));
        number = number + " scaled";
      }
      features.add(number);
    }
  }

  private static String last(List<String> texts) {
    return texts.get(texts.size() - 1);
  }

  private static List<String> texts(ColumnType type) {
    return switch (type) {
      case BOOLEAN -> List.of("true", "false");
      case INT, LONG -> List.of("-1", "0", "1", "2", "300");
      case STRING, DOUBLE, DATE, TIMESTAMP -> TEXTS;
    };
  }

  /** Mostly number, indicator, impute, scale; sometimes less, sometimes in another order. */
  private void number(String name, List<Step> steps, List<String> features) {
    steps.add(new NumberOf(name, name + ":number"));
    number(name, name + ":number", steps, features);
  }

  private void number(String name, String made, List<Step> steps, List<String> features) {
    String number = made;
    if (random.nextInt(5) == 0) {
      steps.add(new Scale(number, random.nextGaussian(), 3.5, name + ":first scaled"));
      number = name + ":first scaled";
    }
    if (random.nextBoolean()) {
      steps.add(new MissingIndicator(number, name + " is missing"));
      features.add(name + " is missing");
    }
    if (random.nextInt(5) > 0) {
      steps.add(new ImputeNumber(number, 10 * random.nextGaussian(), name + ":imputed"));
      number = name + ":imputed";
    }
    if (random.nextInt(4) > 0) {
      double deviation = random.nextInt(4) == 0 ? 0 : 10 * random.nextDouble();
      steps.add(new Scale(number, random.nextGaussian(), deviation, name));
      number = name;
    }
    features.add(number);
  }

  /** Age, and some parts, straight or round. */
  private void time(Column column, List<Step> steps, List<String> features) {
    String name = column.name();
    steps.add(new AgeOf(name + ":number", 12_345.25 * random.nextInt(9), 86_400, name + ":age"));
    number(name + " age", name + ":age", steps, features);
    for (DatePart.Part part : DatePart.Part.values()) {
      boolean has = part != DatePart.Part.HOUR || column.type() == ColumnType.TIMESTAMP;
      if (has && random.nextBoolean()) {
        String value = name + ":" + part;
        steps.add(new DatePart(name, part, value));
        Cyclic.Wave wave = pick(List.of(Cyclic.Wave.values()));
        steps.add(new Cyclic(value, 1 + random.nextInt(30), wave, value + ":wave"));
        features.add(random.nextBoolean() ? value : value + ":wave");
      }
    }
  }

  private Estimator estimator(int slots) {
    int rows = random.nextInt(3) > 0 ? 1 : 3 + random.nextInt(2);
    double[][] coefficients = new double[rows][slots];
    for (double[] row : coefficients) {
      for (int i = 0; i < slots; i++) {
        row[i] = random.nextInt(6) == 0 ? 0 : random.nextGaussian();
      }
    }
    Estimator model =
        new LogisticModel(coefficients, random.doubles(rows, -1, 1).toArray(), means(slots));
    return rows == 1 && random.nextBoolean() ? new CalibratedModel(model, calibrator()) : model;
  }

  private static double[] means(int slots) {
    return IntStream.range(0, slots).mapToDouble(slot -> slot % 7 / 4.0 - 0.5).toArray();
  }

  private Calibrator calibrator() {
    if (random.nextBoolean()) {
      return new Platt(10 * random.nextDouble(), random.nextGaussian());
    }
    int points = 1 + random.nextInt(6);
    double[] boundaries = random.doubles(points, 0, 1).sorted().toArray();
    return new Isotonic(boundaries, random.doubles(points, 0, 1).sorted().toArray());
  }

  private Object value(ColumnType type) {
    if (random.nextInt(6) == 0) {
      return null;
    }
    return switch (type) {
      case STRING -> pick(TEXTS);
      case INT -> random.nextInt(5) - 1;
      case LONG -> (long) random.nextInt(5) - 1;
      case DOUBLE -> random.nextInt(5) == 0 ? -0.0 : 5 * random.nextGaussian();
      case BOOLEAN -> random.nextBoolean();
      case DATE -> LocalDate.EPOCH.plusDays(random.nextInt(40000) - 10000);
      case TIMESTAMP ->
          Instant.EPOCH.plusSeconds(random.nextInt()).plusNanos(1000L * random.nextInt(1_000_000));
    };
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
