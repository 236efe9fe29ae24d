package leat.features;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.shiftrightunsigned;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import java.util.stream.Stream;
import leat.LeatException;
import leat.config.SplitSettings;
import leat.config.SplitSettings.By;
import leat.contract.Contract;
import leat.contract.Role;
import leat.table.Columns;
import leat.table.Tables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Divides rows by a hash, so that a row's part depends on its values and the seed alone: not on the
 * other rows, their order, or the number of partitions.
 *
 * <p>A row's position is xxHash64 of the seed and the hashed columns, as a fraction of its range:
 * uniform in [0, 1). Train takes the lowest positions, test the highest. Stratified, the bounds are
 * the exact ranks within each class; then rows of one key may part where their labels differ.
 */
final class Parts {
  private static final double UNIT = 0x1p-53;
  private static final List<Column> SPLIT = List.of();
  private static final List<Column> FOLDS = List.of(lit("folds"));

  private Parts() {}

  /** The rows with {@link Columns#PART} and {@link Columns#HASH} added. */
  static Dataset<Row> assign(Dataset<Row> rows, Contract contract, SplitSettings split) {
    if (split.stratify() && split.by() == By.GROUP) {
      throw LeatException.usage(
          "Invalid split.stratify: must be false with split.by = group, since a group may have rows"
              + " of several classes, found true");
    }
    Column hash = hash(contract, split, SPLIT);
    Column test = fixedTest(split);
    Column part =
        split.stratify() ? stratified(rows, contract, split, hash, test) : byFraction(split, hash);
    Column assigned = when(test, lit(Part.TEST.ordinal())).otherwise(part);
    return rows.withColumn(Columns.PART, assigned)
        .withColumn(Columns.HASH, hash(contract, split, FOLDS));
  }

  /** Whether the row's source file makes it a test row, whatever its hash. */
  private static Column fixedTest(SplitSettings split) {
    return split.testFiles().stream()
        .map(glob -> col(Columns.FILE).rlike(Globs.regex(glob)))
        .reduce(Column::or)
        .orElse(lit(false));
  }

  /** A hash of the key, group or row; with another salt it tells nothing of this one. */
  private static Column hash(Contract contract, SplitSettings split, List<Column> salt) {
    List<leat.contract.Column> keys =
        contract.withRole(split.by() == By.GROUP ? Role.GROUP : Role.KEY);
    boolean whole = split.by() == By.ROW || keys.isEmpty();
    Stream<Column> hashed =
        (whole ? contract.columns() : keys).stream().map(c -> Tables.column(c.name()));
    Stream<Column> salted = Stream.concat(Stream.of(lit(split.seed())), salt.stream());
    return xxhash64(Stream.concat(salted, hashed).toArray(Column[]::new));
  }

  private static Column byFraction(SplitSettings split, Column hash) {
    Column position = shiftrightunsigned(hash, 11).cast("double").multiply(UNIT);
    double rest = rest(split);
    return when(position.lt(split.train() / rest), lit(Part.TRAIN.ordinal()))
        .when(
            position.lt((split.train() + split.validation()) / rest),
            lit(Part.VALIDATION.ordinal()))
        .otherwise(lit(Part.TEST.ordinal()));
  }

  /** What the fractions of the hashed rows add up to, about 1 where no file is for testing. */
  private static double rest(SplitSettings split) {
    double others = split.train() + split.validation();
    return split.testFiles().isEmpty() ? others + split.test() : others;
  }

  private static Column stratified(
      Dataset<Row> rows, Contract contract, SplitSettings split, Column hash, Column test) {
    Column label = Tables.column(contract.label().name());
    Dataset<Row> divided = rows.where(not(test)).select(label.as("label"), hash.as("hash"));
    ClassRanks ranks = ClassRanks.of(divided, count -> bounds(split, count));
    Column part = lit(Part.TRAIN.ordinal());
    for (Object value : ranks.labels()) {
      part = when(label.eqNullSafe(value), byRank(split, hash, ranks, value)).otherwise(part);
    }
    return part;
  }

  /** The ranks at which the validation rows and the test rows of a class begin. */
  private static long[] bounds(SplitSettings split, long count) {
    double rest = rest(split);
    return new long[] {
      Math.round(count * split.train() / rest),
      Math.round(count * (split.train() + split.validation()) / rest)
    };
  }

  /** Parts of one class: the lowest hashes train, the next validate. */
  private static Column byRank(SplitSettings split, Column hash, ClassRanks ranks, Object label) {
    long[] bounds = bounds(split, ranks.rows(label));
    return when(below(hash, ranks, label, bounds[0]), lit(Part.TRAIN.ordinal()))
        .when(below(hash, ranks, label, bounds[1]), lit(Part.VALIDATION.ordinal()))
        .otherwise(lit(Part.TEST.ordinal()));
  }

  private static Column below(Column hash, ClassRanks ranks, Object label, long rank) {
    return rank >= ranks.rows(label) ? lit(true) : hash.lt(ranks.hash(label, rank));
  }
}
