package leat.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import leat.contract.Column;
import leat.contract.Violation;
import leat.explain.Attribution;
import leat.explain.Explainer;
import leat.explain.Reason;
import leat.explain.Reasons;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.model.Score;
import leat.model.Scorer;
import leat.table.CellReader;
import leat.table.Schemas;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** The outcome of each row of a batch, in Spark's own form; of one task alone. */
final class ScoredRows implements Iterator<InternalRow> {
  private final Iterator<InternalRow> batch;
  private final StructField[] fields;
  private final Outcomes outcomes;
  private final Scorer scorer;
  private final List<CellReader<Object>> readers = new ArrayList<>();
  private final UTF8String[] classes;
  private final UTF8String version;
  private final UTF8String run;
  private final Optional<Explainer> explainer;
  private final Map<String, UTF8String> names = new HashMap<>();
  private final int decision;
  private final int notScored;
  private final Object[] typed;
  private final List<Violation> violations = new ArrayList<>();

  /**
   * The rows.
   *
   * @param schema of the batch
   * @param model the document of the model
   * @param by what scores
   */
  ScoredRows(
      Iterator<InternalRow> batch,
      StructType schema,
      Outcomes outcomes,
      String model,
      ScoredBy by) {
    PortableModel portable = ModelJson.read(model);
    this.batch = batch;
    this.fields = schema.fields();
    this.outcomes = outcomes;
    this.scorer = Scorer.of(portable);
    this.classes =
        portable.classes().stream().map(UTF8String::fromString).toArray(UTF8String[]::new);
    this.version = UTF8String.fromString(by.version());
    this.run = UTF8String.fromString(by.run());
    this.explainer =
        outcomes.reasons() == 0
            ? Optional.empty()
            : Optional.of(Attribution.of(portable).explainer());
    this.decision = outcomes.position(Outcomes.DECISION);
    this.notScored = outcomes.position(Outcomes.NOT_SCORED);
    this.typed = new Object[portable.columns().columns().size()];
    for (Column column : portable.columns().columns()) {
      readers.add(reader(portable, column, schema));
    }
  }

  /** A column that the model does not look at has no reader. */
  private static CellReader<Object> reader(PortableModel model, Column column, StructType schema) {
    if (!model.encoding().columns().contains(column.name())) {
      return null;
    }
    int position = schema.fieldIndex(column.name());
    return new CellReader<>(
        column, position, schema.fields()[position].dataType(), Function.identity());
  }

  @Override
  public boolean hasNext() {
    return batch.hasNext();
  }

  @Override
  public InternalRow next() {
    InternalRow row = batch.next();
    Object[] values = new Object[outcomes.schema().length()];
    values[0] = row.getLong(0);
    values[1] = row.getUTF8String(1);
    values[2] = row.getLong(2);
    int at = Schemas.ORIGIN_COLUMNS;
    for (int position : outcomes.kept()) {
      values[at++] = row.isNullAt(position) ? null : row.get(position, fields[position].dataType());
    }
    outcome(row, values);
    values[values.length - 2] = version;
    values[values.length - 1] = run;
    return new GenericInternalRow(values);
  }

  private void outcome(InternalRow row, Object[] values) {
    violations.clear();
    for (int i = 0; i < typed.length; i++) {
      CellReader<Object> reader = readers.get(i);
      typed[i] = reader == null ? null : reader.read(row, violations);
    }
    if (violations.isEmpty()) {
      scored(scorer.scoreTyped(typed), values);
    } else {
      List<String> reasons = violations.stream().map(Violation::reason).toList();
      values[notScored] = UTF8String.fromString(String.join("; ", reasons));
    }
  }

  private void scored(Score score, Object[] values) {
    int first = outcomes.firstProbability();
    double[] probabilities = score.probabilities();
    if (probabilities.length == 2) {
      values[first] = probabilities[1];
    } else {
      for (int k = 0; k < probabilities.length; k++) {
        values[first + k] = probabilities[k];
      }
    }
    values[decision] = classes[score.decision()];
    explainer.ifPresent(e -> reasons(e.row(typed).reasons(outcomes.reasons()), values));
  }

  /** A model of fewer columns leaves the last reasons empty. */
  private void reasons(Reasons reasons, Object[] values) {
    int at = decision + 1;
    for (Reason reason : reasons.top()) {
      values[at] = names.computeIfAbsent(reason.column(), UTF8String::fromString);
      values[at + 1] = UTF8String.fromString(reason.value());
      values[at + 2] = reason.contribution();
      at += Outcomes.PER_REASON;
    }
  }
}
