package leat.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores as the format of {@code model.json} says, with nothing of Leat: the document alone, each
 * value made anew whenever it is asked for, dense vectors, searches from the first to the last.
 */
final class SlowReference {
  private final JsonNode model;
  private final Map<String, JsonNode> steps = new HashMap<>();

  SlowReference(String json) {
    try {
      model = new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
    for (JsonNode step : model.at("/encoding/steps")) {
      steps.put(step.get("output").asText(), step);
    }
  }

  /** Cleaned values by the names of columns to a score. */
  Score score(Map<String, Object> row) {
    List<Double> vector = new ArrayList<>();
    for (JsonNode feature : model.at("/encoding/features")) {
      vector.addAll(slots(step(feature.asText()), row));
    }
    JsonNode estimator = model.get("estimator");
    JsonNode calibrator = null;
    if (type(estimator).equals("calibrated")) {
      calibrator = estimator.get("calibrator");
      estimator = estimator.get("model");
    }
    double[] margins = margins(estimator, vector);
    double[] p = probabilities(type(estimator), estimator, margins);
    if (calibrator != null) {
      p[1] = calibrated(calibrator, p[1]);
      p[0] = 1 - p[1];
    }
    return new Score(p, decision(margins, p));
  }

  private int decision(double[] margins, double[] p) {
    if (p.length == 2) {
      return p[1] >= model.get("threshold").asDouble() ? 1 : 0;
    }
    int best = 0;
    for (int k = 0; k < p.length; k++) {
      best = margins[k] > margins[best] ? k : best;
    }
    return best;
  }

  private JsonNode step(String output) {
    return steps.get(output);
  }

  private static String type(JsonNode node) {
    return node.get("type").asText();
  }

  private List<Double> slots(JsonNode step, Map<String, Object> row) {
    int width =
        switch (type(step)) {
          case "one-hot", "bins", "piecewise" -> step.get("categories").size();
          case "cross" -> step.get("cells").size();
          default -> 0;
        };
    double x = number(step, row);
    if (width == 0) {
      return List.of(x);
    }
    List<Double> slots = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      slots.add(x < 0 ? 0 : Math.max(0, 1 - Math.abs(x - i)));
    }
    return slots;
  }

  private double input(JsonNode step, Map<String, Object> row) {
    return number(step(step.get("input").asText()), row);
  }

  private double number(JsonNode step, Map<String, Object> row) {
    return switch (type(step)) {
      case "number-of" -> columnNumber(row.get(step.get("column").asText()));
      case "impute-number" -> {
        double x = input(step, row);
        yield Double.isNaN(x) ? step.get("value").asDouble() : x;
      }
      case "missing-indicator" -> Double.isNaN(input(step, row)) ? 1 : 0;
      case "scale" -> {
        double deviation = step.get("deviation").asDouble();
        double centred = input(step, row) - step.get("mean").asDouble();
        yield deviation == 0 ? centred : centred / deviation;
      }
      case "age-of" ->
          (step.get("reference").asDouble() - input(step, row)) / step.get("unit").asDouble();
      case "cyclic" -> {
        double angle = input(step, row) * (2 * Math.PI / step.get("period").asDouble());
        boolean sine = step.get("wave").asText().equals("SIN");
        double wave = sine ? StrictMath.sin(angle) : StrictMath.cos(angle);
        yield Math.rint(wave * (1 << 30)) / (1 << 30);
      }
      case "date-part" -> part(step.get("part").asText(), row.get(step.get("column").asText()));
      case "one-hot" -> code(step, text(step(step.get("input").asText()), row));
      case "bins" -> bin(step, input(step, row));
      case "piecewise" -> position(step.get("knots"), input(step, row));
      case "cross" -> cell(step, row);
      case "code-number" -> byCode(step, "otherwise", input(step, row));
      case "target-encode" -> byCode(step, "other", input(step, row));
      default -> throw new IllegalArgumentException(type(step));
    };
  }

  private static double columnNumber(Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    if (value instanceof LocalDate date) {
      return ChronoUnit.DAYS.between(LocalDate.of(1970, 1, 1), date);
    }
    return value instanceof Instant time
        ? (double) (time.getEpochSecond() * 1_000_000 + time.get(ChronoField.MICRO_OF_SECOND)) / 1e6
        : Double.NaN;
  }

  private static double part(String part, Object value) {
    if (value == null) {
      return Double.NaN;
    }
    ZonedDateTime time =
        value instanceof LocalDate date
            ? date.atStartOfDay(ZoneOffset.UTC)
            : ((Instant) value).atZone(ZoneOffset.UTC);
    return switch (part) {
      case "YEAR" -> time.getYear();
      case "MONTH" -> time.getMonthValue();
      case "DAY" -> time.getDayOfMonth();
      case "WEEKDAY" -> time.getDayOfWeek().getValue();
      case "HOUR" -> time.getHour();
      default -> throw new IllegalArgumentException(part);
    };
  }

  private String text(JsonNode step, Map<String, Object> row) {
    if (type(step).equals("category-of")) {
      Object value = row.get(step.get("column").asText());
      return value == null ? null : value.toString();
    }
    String text = text(step(step.get("input").asText()), row);
    return text == null ? step.get("value").asText() : text;
  }

  private static double code(JsonNode step, String text) {
    JsonNode categories = step.get("categories");
    for (int i = 0; i < categories.size(); i++) {
      if (categories.get(i).asText().equals(text)) {
        return i;
      }
    }
    return step.has("other") ? categories.size() - 1 : -1;
  }

  private static double bin(JsonNode step, double x) {
    int below = 0;
    for (JsonNode cut : step.get("cuts")) {
      below += cut.asDouble() <= x ? 1 : 0;
    }
    return Double.isNaN(x) ? -1 : below;
  }

  private static double position(JsonNode knots, double x) {
    if (Double.isNaN(x)) {
      return -1;
    }
    int last = knots.size() - 1;
    for (int i = 0; i < last; i++) {
      double from = knots.get(i).asDouble();
      double to = knots.get(i + 1).asDouble();
      if (x < to) {
        return x <= from ? i : i + (x - from) / (to - from);
      }
    }
    return last;
  }

  private double cell(JsonNode step, Map<String, Object> row) {
    double left = number(step(step.get("left").asText()), row);
    double right = number(step(step.get("right").asText()), row);
    JsonNode cells = step.get("cells");
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).get(0).asInt() == left && cells.get(i).get(1).asInt() == right) {
        return i;
      }
    }
    return -1;
  }

  private static double byCode(JsonNode step, String none, double code) {
    boolean known = code >= 0 && code < step.get("numbers").size();
    return known ? step.get("numbers").get((int) code).asDouble() : step.get(none).asDouble();
  }

  private static double[] margins(JsonNode estimator, List<Double> vector) {
    return switch (type(estimator)) {
      case "logistic-regression" -> linear(estimator, vector);
      case "boosting" -> boosted(estimator, vector);
      case "random-forest" -> votes(estimator, vector);
      default -> throw new IllegalArgumentException(type(estimator));
    };
  }

  private static double[] linear(JsonNode estimator, List<Double> vector) {
    List<Double> margins = new ArrayList<>();
    for (int k = 0; k < estimator.get("coefficients").size(); k++) {
      double sum = 0;
      for (int i = 0; i < vector.size(); i++) {
        sum += estimator.get("coefficients").get(k).get(i).asDouble() * vector.get(i);
      }
      margins.add(sum + estimator.get("intercepts").get(k).asDouble());
    }
    return both(margins);
  }

  private static double[] boosted(JsonNode estimator, List<Double> vector) {
    List<Double> margins = new ArrayList<>();
    for (JsonNode trees : estimator.get("trees")) {
      double sum = 0;
      for (JsonNode tree : trees) {
        sum += tree.get("values").get(leaf(tree, 0, vector)).asDouble();
      }
      margins.add(sum);
    }
    return both(margins);
  }

  /** Two classes have one margin, which counts against the first. */
  private static double[] both(List<Double> margins) {
    return margins.size() == 1
        ? new double[] {-margins.get(0), margins.get(0)}
        : margins.stream().mapToDouble(m -> m).toArray();
  }

  private static double[] votes(JsonNode forest, List<Double> vector) {
    double[] votes = new double[forest.get("classes").asInt()];
    for (JsonNode tree : forest.get("trees")) {
      int leaf = leaf(tree, 0, vector);
      for (int k = 0; k < votes.length; k++) {
        double second = tree.get("values").get(leaf).asDouble();
        votes[k] +=
            votes.length > 2
                ? tree.get("values").get(leaf * votes.length + k).asDouble()
                : k == 1 ? second : 1 - second;
      }
    }
    return votes;
  }

  private static int leaf(JsonNode tree, int node, List<Double> vector) {
    int feature = tree.get("features").get(node).asInt();
    if (feature < 0) {
      return node;
    }
    boolean left = vector.get(feature) <= tree.get("thresholds").get(node).asDouble();
    return leaf(tree, left ? node + 1 : tree.get("rights").get(node).asInt(), vector);
  }

  private static double[] probabilities(String type, JsonNode estimator, double[] margins) {
    double[] p = new double[margins.length];
    int certain = certain(margins);
    for (int k = 0; k < p.length; k++) {
      if (type.equals("random-forest")) {
        p[k] = margins[k] / estimator.get("trees").size();
      } else if (p.length == 2) {
        p[k] = 1 / (1 + Math.exp(-margins[k]));
      } else if (certain >= 0) {
        p[k] = k == certain ? 1 : 0 * margins[k];
      } else {
        p[k] = softmax(margins, k);
      }
    }
    return p;
  }

  /** The first infinite margin takes all, as in MLlib. */
  private static int certain(double[] margins) {
    for (int k = 0; k < margins.length; k++) {
      if (margins[k] == Double.POSITIVE_INFINITY) {
        return k;
      }
    }
    return -1;
  }

  /** Against each of the classes, not against the largest. */
  private static double softmax(double[] margins, int k) {
    double others = 0;
    for (double other : margins) {
      others += other == margins[k] ? 1 : Math.exp(other - margins[k]);
    }
    return 1 / others;
  }

  private static double calibrated(JsonNode calibrator, double p) {
    if (type(calibrator).equals("platt")) {
      double margin =
          calibrator.get("slope").asDouble() * p + calibrator.get("intercept").asDouble();
      return 1 / (1 + Math.exp(-margin));
    }
    JsonNode from = calibrator.get("boundaries");
    JsonNode to = calibrator.get("values");
    for (int i = 0; i < from.size(); i++) {
      if (p <= from.get(i).asDouble()) {
        if (i == 0 || p == from.get(i).asDouble()) {
          return to.get(i).asDouble();
        }
        double share =
            (p - from.get(i - 1).asDouble())
                / (from.get(i).asDouble() - from.get(i - 1).asDouble());
        return to.get(i - 1).asDouble() + share * (to.get(i).asDouble() - to.get(i - 1).asDouble());
      }
    }
    return to.get(to.size() - 1).asDouble();
  }
}
