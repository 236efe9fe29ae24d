package leat.score;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import leat.LeatException;
import leat.table.Columns;
import leat.table.Schemas;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The table of outcomes: row id, file and line; the columns that are kept; the probability (with
 * more than two classes, one for each); the decision; the columns that contribute most to it, each
 * with its value and contribution; why a row has no score; model and run.
 *
 * <p>All columns are flat, so that they are the same in Parquet, CSV and a database.
 *
 * @param kept positions of the kept columns in the batch
 * @param reasons how many columns that contribute most
 * @param schema of the outcomes
 */
record Outcomes(List<Integer> kept, int reasons, StructType schema) implements Serializable {
  /** Columns that each reason takes: name, value and contribution. */
  static final int PER_REASON = 3;

  static final String PROBABILITY = "probability";
  static final String DECISION = "decision";
  static final String NOT_SCORED = "not_scored";
  static final String MODEL = "model";
  static final String RUN = "run";

  /**
   * The outcomes of a batch.
   *
   * @param batch its schema
   * @param keep columns of the batch that are kept
   * @param classes names of the classes
   * @param reasons how many columns that contribute most
   * @throws LeatException when a kept column is called as one of the outcomes' own (exit code 2)
   */
  static Outcomes of(StructType batch, List<String> keep, List<String> classes, int reasons) {
    List<Integer> kept = keep.stream().map(batch::fieldIndex).toList();
    List<StructField> fields = new ArrayList<>(List.of(batch.fields()));
    List<StructField> all = new ArrayList<>(fields.subList(0, Schemas.ORIGIN_COLUMNS));
    kept.forEach(position -> all.add(nullable(fields.get(position))));
    probabilities(classes).forEach(name -> all.add(number(name)));
    all.add(text(DECISION));
    for (int i = 1; i <= reasons; i++) {
      all.add(text("reason_" + i));
      all.add(text("reason_" + i + "_value"));
      all.add(number("reason_" + i + "_contribution"));
    }
    List.of(NOT_SCORED, MODEL, RUN).forEach(name -> all.add(text(name)));
    List<String> names = all.stream().map(StructField::name).toList();
    keep.stream()
        .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw LeatException.usage(
                  "Invalid score.keep: must not name a column of the scores, found " + name);
            });
    return new Outcomes(kept, reasons, new StructType(all.toArray(StructField[]::new)));
  }

  private static List<String> probabilities(List<String> classes) {
    return classes.size() == 2
        ? List.of(PROBABILITY)
        : classes.stream().map(name -> PROBABILITY + "_" + name).toList();
  }

  private static StructField nullable(StructField field) {
    return new StructField(field.name(), field.dataType(), true, field.metadata());
  }

  private static StructField text(String name) {
    return new StructField(name, DataTypes.StringType, true, metadata());
  }

  private static StructField number(String name) {
    return new StructField(name, DataTypes.DoubleType, true, metadata());
  }

  private static org.apache.spark.sql.types.Metadata metadata() {
    return org.apache.spark.sql.types.Metadata.empty();
  }

  /** Where the probabilities begin. */
  int firstProbability() {
    return Schemas.ORIGIN_COLUMNS + kept.size();
  }

  /** Position of a column. */
  int position(String name) {
    return schema.fieldIndex(name);
  }

  /** Names of the columns that tell where a row is from. */
  static List<String> origin() {
    return List.of(Columns.ROW_ID, Columns.FILE, Columns.LINE);
  }
}
