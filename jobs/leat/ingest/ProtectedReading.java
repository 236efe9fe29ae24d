package leat.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_repeat;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import leat.privacy.Encryption;
import leat.table.Columns;
import leat.table.InternalRows;
import leat.table.Schemas;
import leat.table.Tables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * A reading whose personal columns are protected as they are read: what is written, and what Spark
 * may put on disk on the way, never was clear.
 *
 * <p>Only the personal columns go through functions of Java's; all others stay as the source handed
 * them over, since a row object for each record costs as much as parsing it.
 */
final class ProtectedReading {
  private static final String CHECKED = "_checked";

  private final Reading reading;
  private final Privacy privacy;
  private final String run;

  ProtectedReading(Reading reading, Privacy privacy, String run) {
    this.reading = reading;
    this.privacy = privacy;
    this.run = run;
  }

  /** The rows whose personal values keep their rules, protected; dropped columns are not there. */
  Dataset<Row> rows() {
    if (privacy.columns().isEmpty()) {
      return reading.rows();
    }
    Dataset<Row> rows = reading.rows();
    ProtectedColumns columns = new ProtectedColumns(rows.schema(), privacy);
    return InternalRows.dataset(
        rows.sparkSession(),
        columns.schema(),
        InternalRows.of(rows).mapPartitions(part -> new ProtectedRows(part, columns)));
  }

  /** Rows of the source, before any is rejected for a personal value. */
  long scanned() {
    return reading.census().rows();
  }

  /**
   * What goes to quarantine, if anything does.
   *
   * @param rejected how many of the rows were not written
   */
  Optional<Dataset<Row>> quarantine(long rejected) {
    if (rejected == 0) {
      return broken();
    }
    return broken().map(rows -> rows.union(rejected())).or(() -> Optional.of(rejected()));
  }

  /** The broken records, their text encrypted or left out where there are personal columns. */
  private Optional<Dataset<Row>> broken() {
    return privacy.columns().isEmpty()
        ? reading.broken()
        : reading.broken().map(rows -> rows.withColumn("raw", hidden(col("raw"))));
  }

  /** The rows of which a personal value breaks a rule, as quarantine stores them. */
  private Dataset<Row> rejected() {
    Column breaks =
        privacy.columns().stream()
            .map(column -> checked(column.name()).getField(CheckedValue.RULES).isNotNull())
            .reduce(Column::or)
            .orElseThrow();
    return checked()
        .where(breaks)
        .select(
            col(Columns.ROW_ID),
            col(Columns.FILE),
            col(Columns.LINE),
            all(name -> checked(name).getField(CheckedValue.REASONS)).as("reasons"),
            all(name -> checked(name).getField(CheckedValue.RULES)).as("rules"),
            all(name -> array_repeat(lit(name), broken(name))).as("columns"),
            lit(null).cast(DataTypes.StringType).as("raw"),
            values().as("values"),
            lit(run).as("run"),
            lit(IngestJob.NAME).as("job"));
  }

  private static Column broken(String name) {
    return coalesce(size(checked(name).getField(CheckedValue.RULES)), lit(0));
  }

  /** The values as ingested; personal ones as {@link CheckedValue} leaves them. */
  private Column values() {
    List<Column> entries = new ArrayList<>();
    for (String name : names(Schemas.ORIGIN_COLUMNS)) {
      Column value =
          personal(name).isPresent()
              ? checked(name).getField(CheckedValue.TEXT)
              : Union.text(Tables.column(name));
      entries.add(lit(name));
      entries.add(value);
    }
    return map(entries.toArray(Column[]::new));
  }

  private Column all(Function<String, Column> of) {
    Column none = array().cast(DataTypes.createArrayType(DataTypes.StringType));
    return concat(
        privacy.columns().stream()
            .map(column -> coalesce(of.apply(column.name()), none))
            .toArray(Column[]::new));
  }

  /** The rows with each personal column replaced by what reading it came to. */
  private Dataset<Row> checked() {
    Column[] columns =
        Arrays.stream(reading.rows().columns())
            .map(name -> personal(name).map(this::check).orElseGet(() -> Tables.column(name)))
            .toArray(Column[]::new);
    return reading.rows().select(columns);
  }

  /** Said to be nondeterministic, so that Spark calls it once and not once for each use. */
  private Column check(leat.contract.Column column) {
    return udf(new CheckedValue.Reader(column, privacy.key()), CheckedValue.TYPE)
        .asNondeterministic()
        .apply(Tables.column(column.name()))
        .as(CHECKED + column.name());
  }

  private static Column checked(String name) {
    return Tables.column(CHECKED + name);
  }

  private Optional<leat.contract.Column> personal(String name) {
    return privacy.columns().stream().filter(column -> column.name().equals(name)).findFirst();
  }

  private List<String> names(int from) {
    return Arrays.asList(reading.rows().columns()).subList(from, reading.rows().columns().length);
  }

  private Column hidden(Column text) {
    DataType type = DataTypes.StringType;
    if (privacy.key() == null) {
      return lit(null).cast(type);
    }
    Encryption encryption = new Encryption(privacy.key());
    UDF1<String, String> encrypt = clear -> clear == null ? null : encryption.encrypt(clear);
    return udf(encrypt, type).apply(text);
  }
}
