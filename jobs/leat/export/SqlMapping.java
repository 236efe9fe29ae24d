package leat.export;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leat.contract.Contract;
import leat.model.AgeOf;
import leat.model.ByCode;
import leat.model.CategoryOf;
import leat.model.Cyclic;
import leat.model.DatePart;
import leat.model.Encoding;
import leat.model.ImputeCategory;
import leat.model.MissingIndicator;
import leat.model.NumberOf;
import leat.model.Scale;
import leat.model.Step;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.feature.SQLTransformer;

/** Casts, null texts and missing indicators, for which MLlib has no stage, in a SQLTransformer. */
final class SqlMapping implements StepMapping {
  private final Encoding encoding;
  private final Contract contract;
  private final StageNames names;
  private final Set<Step> elsewhere;
  private final Map<String, String> expressions = new HashMap<>();
  private int count;

  /**
   * A mapping for one encoding.
   *
   * @param elsewhere steps that get a stage of their own although their type is mapped here
   */
  SqlMapping(Encoding encoding, Contract contract, StageNames names, Set<Step> elsewhere) {
    this.encoding = encoding;
    this.contract = contract;
    this.names = names;
    this.elsewhere = elsewhere;
  }

  @Override
  public boolean maps(Step step) {
    return !elsewhere.contains(step)
        && (step instanceof NumberOf
            || step instanceof CategoryOf
            || step instanceof ImputeCategory
            || step instanceof MissingIndicator
            || step instanceof DatePart
            || step instanceof AgeOf
            || step instanceof Cyclic
            || step instanceof Scale
            || step instanceof ByCode);
  }

  @Override
  public List<Step> ready(List<Step> pending, Set<String> made) {
    return StepMapping.chained(this, pending, made);
  }

  @Override
  public List<Transformer> stages(List<Step> steps) {
    steps.forEach(step -> expressions.put(step.output(), expression(step)));
    String items =
        steps.stream()
            .filter(this::isRead)
            .map(step -> expressions.get(step.output()) + " AS " + names.ofValue(step.output()))
            .collect(Collectors.joining(", "));
    steps.forEach(step -> expressions.put(step.output(), names.ofValue(step.output())));
    SQLTransformer columns = new SQLTransformer("leat_columns_" + ++count);
    return List.of(columns.setStatement("SELECT " + kept() + ", " + items + " FROM __THIS__"));
  }

  /** Whether a feature, a step with another mapping or a step of a later stage needs a column. */
  private boolean isRead(Step step) {
    return encoding.features().contains(step.output())
        || encoding.steps().stream()
            .filter(reader -> reader.values().contains(step.output()))
            .anyMatch(reader -> !expressions.containsKey(reader.output()));
  }

  /** All input columns, less those whose names the model's outputs take. */
  private String kept() {
    String hidden =
        encoding.columns().stream()
            .filter(name -> MllibPipeline.OUTPUTS.contains(name.toLowerCase(Locale.ROOT)))
            .map(SparkSql::column)
            .collect(Collectors.joining(", "));
    return hidden.isEmpty() || count > 1 ? "*" : "* EXCEPT (" + hidden + ")";
  }

  private String expression(Step step) {
    if (step instanceof NumberOf number) {
      return number(number.column());
    }
    if (step instanceof DatePart part) {
      return DatePartSql.of(part, contract.column(part.column()).orElseThrow().type());
    }
    if (step instanceof CategoryOf category) {
      return "CAST(" + SparkSql.column(category.column()) + " AS STRING)";
    }
    if (step instanceof ImputeCategory impute) {
      return "coalesce(" + value(impute.input()) + ", " + SparkSql.text(impute.value()) + ")";
    }
    if (step instanceof MissingIndicator indicator) {
      String x = value(indicator.input());
      return "CAST(isnull(" + x + ") OR isnan(" + x + ") AS DOUBLE)";
    }
    if (step instanceof ByCode byCode) {
      return lookup(byCode);
    }
    if (step instanceof AgeOf age) {
      String until = SparkSql.number(age.reference()) + " - " + value(age.input());
      return "(" + until + ") / " + SparkSql.number(age.unit());
    }
    if (step instanceof Cyclic cyclic) {
      String wave = cyclic.wave().name().toLowerCase(Locale.ROOT);
      String angle = value(cyclic.input()) + " * " + SparkSql.number(cyclic.factor());
      String steps = SparkSql.number(Cyclic.STEPS);
      return "rint(" + wave + "(" + angle + ") * " + steps + ") / " + steps;
    }
    Scale scale = (Scale) step;
    String difference = value(scale.input()) + " - " + SparkSql.number(scale.mean());
    return "(" + difference + ") / " + SparkSql.number(scale.divisor());
  }

  /**
   * Numbers by index, the last for none of the categories. TargetEncoderModel would search each
   * row's index through all categories, one after the other, and a list of many expressions takes
   * long to parse; this text is made an array once, when a query is optimised.
   */
  private String lookup(ByCode step) {
    String values =
        Stream.concat(step.numbers().stream(), Stream.of(step.otherwise()))
            .map(String::valueOf)
            .collect(Collectors.joining(","));
    String index = "CAST(" + names.ofCode(step.input()) + " AS INT)";
    return "get(CAST(split('" + values + "', ',') AS ARRAY<DOUBLE>), " + index + ")";
  }

  private String value(String name) {
    return expressions.getOrDefault(name, names.ofValue(name));
  }

  private String number(String name) {
    String column = SparkSql.column(name);
    return switch (contract.column(name).orElseThrow().type()) {
      case DATE -> "CAST(unix_date(" + column + ") AS DOUBLE)";
      case TIMESTAMP -> "unix_micros(" + column + ") / 1000000D";
      case INT, LONG, DOUBLE, BOOLEAN, STRING -> "CAST(" + column + " AS DOUBLE)";
    };
  }
}
