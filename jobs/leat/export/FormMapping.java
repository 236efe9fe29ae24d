package leat.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import leat.model.Bins;
import leat.model.Cross;
import leat.model.Encoding;
import leat.model.Piecewise;
import leat.model.Step;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.feature.OneHotEncoderModel;
import org.apache.spark.ml.feature.SQLTransformer;
import org.apache.spark.ml.feature.StringIndexerModel;

/**
 * Bins, positions among knots and crosses, in a SQLTransformer.
 *
 * <p>A cross is a text of two indexes that a StringIndexerModel looks up; codes that are features
 * become vectors in a OneHotEncoderModel. MLlib's Bucketizer would do for bins, but takes -0.0 for
 * less than 0.0, and has no answer to null.
 */
final class FormMapping implements StepMapping {
  private final Encoding encoding;
  private final StageNames names;
  private final Map<String, String> texts = new HashMap<>();
  private int count;

  FormMapping(Encoding encoding, StageNames names) {
    this.encoding = encoding;
    this.names = names;
  }

  @Override
  public boolean maps(Step step) {
    return step instanceof Bins || step instanceof Piecewise || step instanceof Cross;
  }

  @Override
  public List<Transformer> stages(List<Step> steps) {
    count++;
    List<Transformer> stages = new ArrayList<>();
    stages.add(columns("leat_forms_", steps.stream().map(this::column).toList()));
    List<Cross> crosses =
        steps.stream().filter(Cross.class::isInstance).map(Cross.class::cast).toList();
    if (!crosses.isEmpty()) {
      stages.add(indexer(crosses));
    }
    List<Step> features = steps.stream().filter(this::isFeature).toList();
    addVectors(features.stream().filter(step -> !(step instanceof Piecewise)).toList(), stages);
    addKnots(features.stream().filter(Piecewise.class::isInstance).toList(), stages);
    return stages;
  }

  private boolean isFeature(Step step) {
    return encoding.features().contains(step.output());
  }

  private SQLTransformer columns(String uid, List<String> items) {
    return new SQLTransformer(uid + count)
        .setStatement("SELECT *, " + String.join(", ", items) + " FROM __THIS__");
  }

  private String column(Step step) {
    if (step instanceof Bins bins) {
      return index(bins) + " AS " + names.ofCode(bins.output());
    }
    if (step instanceof Piecewise piecewise) {
      return position(piecewise) + " AS " + names.ofValue(piecewise.output());
    }
    Cross cross = (Cross) step;
    return "concat(%s, ',', %s) AS %s"
        .formatted(index(cross.left()), index(cross.right()), text(cross));
  }

  private String index(String code) {
    return "CAST(" + names.ofCode(code) + " AS INT)";
  }

  private String text(Cross cross) {
    return texts.computeIfAbsent(cross.output(), name -> names.fresh(name + "_text"));
  }

  private String index(Bins bins) {
    String x = names.ofValue(bins.input());
    StringBuilder sql = new StringBuilder("CASE WHEN " + missing(x));
    int count = bins.cuts().size();
    sql.append(" THEN ").append(count + 1).append('D');
    for (int i = 0; i < count; i++) {
      String cut = SparkSql.number(bins.cuts().get(i));
      sql.append(" WHEN ").append(x).append(" < ").append(cut);
      sql.append(" THEN ").append(i).append('D');
    }
    return sql.append(" ELSE ").append(count).append("D END").toString();
  }

  private String position(Piecewise piecewise) {
    List<Double> knots = piecewise.knots();
    String x = names.ofValue(piecewise.input());
    int last = knots.size() - 1;
    StringBuilder sql = new StringBuilder("CASE WHEN " + missing(x) + " THEN -1D");
    sql.append(" WHEN ").append(x).append(" <= ").append(SparkSql.number(knots.get(0)));
    sql.append(" THEN 0D");
    for (int i = 0; i < last; i++) {
      sql.append(" WHEN ").append(x).append(" < ").append(SparkSql.number(knots.get(i + 1)));
      sql.append(" THEN ").append(i).append("D + (").append(x).append(" - ");
      sql.append(SparkSql.number(knots.get(i))).append(") / ");
      sql.append(SparkSql.number(knots.get(i + 1) - knots.get(i)));
    }
    return sql.append(" ELSE ").append(last).append("D END").toString();
  }

  private static String missing(String x) {
    return x + " IS NULL OR isnan(" + x + ")";
  }

  private StringIndexerModel indexer(List<Cross> crosses) {
    String[][] labels = crosses.stream().map(FormMapping::labels).toArray(String[][]::new);
    return new StringIndexerModel("leat_cross_index_" + count, labels)
        .setInputCols(crosses.stream().map(this::text).toArray(String[]::new))
        .setOutputCols(crosses.stream().map(c -> names.ofCode(c.output())).toArray(String[]::new))
        .setHandleInvalid("keep");
  }

  private static String[] labels(Cross cross) {
    return cross.cells().stream()
        .map(cell -> cell.left() + "," + cell.right())
        .toArray(String[]::new);
  }

  private void addVectors(List<Step> codes, List<Transformer> stages) {
    if (codes.isEmpty()) {
      return;
    }
    int[] sizes = codes.stream().mapToInt(code -> code.categories().size() + 1).toArray();
    String[] inputs = codes.stream().map(c -> names.ofCode(c.output())).toArray(String[]::new);
    String[] outputs = codes.stream().map(c -> names.ofValue(c.output())).toArray(String[]::new);
    // private[ml] in Scala, public in bytecode: the only way to make the model without fitting it.
    OneHotEncoderModel encoder = new OneHotEncoderModel("leat_form_one_hot_" + count, sizes);
    stages.add(encoder.setInputCols(inputs).setOutputCols(outputs).setDropLast(true));
  }

  /** The share of each knot: what is left of 1 at its distance from the position. */
  private void addKnots(List<Step> positions, List<Transformer> stages) {
    if (positions.isEmpty()) {
      return;
    }
    stages.add(
        columns(
            "leat_knots_",
            positions.stream()
                .flatMap(
                    step ->
                        IntStream.range(0, step.categories().size()).mapToObj(k -> share(step, k)))
                .toList()));
  }

  private String share(Step step, int knot) {
    String position = names.ofValue(step.output());
    return "greatest(0D, 1D - abs(%s - %dD)) AS %s"
        .formatted(position, knot, names.ofKnot(step.output(), knot));
  }
}
