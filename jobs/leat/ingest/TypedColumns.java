package leat.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import leat.LeatException;
import leat.config.SourceSettings.UnknownColumns;
import leat.contract.CanonicalText;
import leat.table.Tables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The contract's columns among those of a typed table, by name or by path into structures.
 *
 * <p>What the contract has a type for keeps its own: whole numbers, doubles, booleans, dates, times
 * and texts. A decimal is a whole number where it has no fraction and fits one, else its digits as
 * a text, since a double does not hold them; structures, lists and maps are JSON; all else is text.
 */
final class TypedColumns {
  private static final Logger LOG = LoggerFactory.getLogger(TypedColumns.class);
  private static final int DIGITS_OF_INT = 9;
  private static final int DIGITS_OF_LONG = 18;

  private final String table;
  private final SourceInput input;
  private final StructType schema;

  /** The column that a path leads to. */
  private record Found(Column column, DataType type) {}

  /**
   * Columns of one table.
   *
   * @param table its name, for messages
   */
  TypedColumns(String table, SourceInput input, StructType schema) {
    this.table = table;
    this.input = input;
    this.schema = schema;
  }

  /**
   * The contract's columns by the pipeline's names, in its order.
   *
   * @throws LeatException when one is missing, or others are unknown where that is an error
   */
  List<Column> selected() {
    refuseMissing();
    reportUnknown();
    return input.columns().stream()
        .map(wanted -> typed(found(wanted.sourceName()).orElseThrow()).as(wanted.name()))
        .toList();
  }

  private void refuseMissing() {
    List<String> missing =
        input.sourceNames().stream().filter(path -> found(path).isEmpty()).toList();
    if (!missing.isEmpty()) {
      List<String> names = Arrays.asList(schema.fieldNames());
      throw LeatException.usage(
          "Cannot ingest %s: %s of the contract %s not in it%s"
              .formatted(
                  table,
                  ColumnMatch.columns(missing),
                  missing.size() == 1 ? "is" : "are",
                  missing.stream()
                      .limit(names.isEmpty() ? 0 : 3)
                      .map(n -> "\"%s\" there is \"%s\"".formatted(n, NearName.to(n, names)))
                      .collect(Collectors.joining(", to ", "; nearest to ", ""))));
    }
  }

  private void reportUnknown() {
    List<String> unknown =
        Arrays.stream(schema.fieldNames())
            .filter(
                name ->
                    input.sourceNames().stream()
                        .noneMatch(path -> path.equals(name) || path.startsWith(name + ".")))
            .toList();
    if (unknown.isEmpty()) {
      return;
    }
    if (input.settings().unknownColumns() == UnknownColumns.FAIL) {
      throw LeatException.usage(ColumnMatch.unknown(table, unknown));
    }
    LOG.warn("Left out {} of {}, not in the contract", ColumnMatch.columns(unknown), table);
  }

  private Optional<Found> found(String path) {
    return Arrays.stream(schema.fields())
        .flatMap(field -> inside(Tables.column(field.name()), field, path).stream())
        .findFirst();
  }

  /** What a path that begins with a field leads to; a name with dots is found as well. */
  private static Optional<Found> inside(Column column, StructField field, String path) {
    if (path.equals(field.name())) {
      return Optional.of(new Found(column, field.dataType()));
    }
    if (!(field.dataType() instanceof StructType inner) || !path.startsWith(field.name() + ".")) {
      return Optional.empty();
    }
    String rest = path.substring(field.name().length() + 1);
    return Arrays.stream(inner.fields())
        .flatMap(next -> inside(column.getField(next.name()), next, rest).stream())
        .findFirst();
  }

  private static Column typed(Found found) {
    DataType type = found.type();
    if (type.equals(DataTypes.ByteType) || type.equals(DataTypes.ShortType)) {
      return found.column().cast(DataTypes.IntegerType);
    }
    if (type.equals(DataTypes.FloatType)) {
      return found.column().cast(DataTypes.DoubleType);
    }
    if (type.equals(DataTypes.TimestampNTZType)) {
      return found.column().cast(DataTypes.TimestampType);
    }
    if (type instanceof DecimalType decimal) {
      return decimal(found.column(), decimal);
    }
    if (type instanceof StructType || type instanceof ArrayType || type instanceof MapType) {
      return functions.to_json(found.column());
    }
    return isKept(type) ? found.column() : found.column().cast(DataTypes.StringType);
  }

  private static boolean isKept(DataType type) {
    return type.equals(DataTypes.IntegerType)
        || type.equals(DataTypes.LongType)
        || type.equals(DataTypes.DoubleType)
        || type.equals(DataTypes.BooleanType)
        || type.equals(DataTypes.DateType)
        || type.equals(DataTypes.TimestampType)
        || type.equals(DataTypes.StringType);
  }

  private static Column decimal(Column column, DecimalType type) {
    if (type.scale() == 0 && type.precision() <= DIGITS_OF_LONG) {
      return column.cast(
          type.precision() <= DIGITS_OF_INT ? DataTypes.IntegerType : DataTypes.LongType);
    }
    // Spark's cast may write an exponent.
    UDF1<Object, String> canonical = CanonicalText::of;
    return functions.udf(canonical, DataTypes.StringType).apply(column);
  }
}
