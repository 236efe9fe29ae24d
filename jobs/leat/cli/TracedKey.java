package leat.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import leat.contract.Column;
import leat.contract.ColumnReader;
import leat.privacy.Encryption;
import leat.privacy.PersonalReader;
import leat.privacy.PrivacyKey;
import leat.table.Columns;
import leat.table.Tables;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * The key of the rows that are followed.
 *
 * @param text as the source has it, or as the contract makes it
 * @param column the column of role key
 * @param secret what personal values are protected with, or null
 */
record TracedKey(String text, Column column, PrivacyKey secret) {
  /** The ingested rows that have it, in order. */
  List<Row> among(Dataset<Row> ingested) {
    return matching(ingested).orderBy(Columns.ROW_ID).collectAsList();
  }

  private Dataset<Row> matching(Dataset<Row> ingested) {
    if (column.personal()) {
      return ingested.where(Tables.column(column.name()).equalTo(stored()));
    }
    ColumnReader reader = ColumnReader.of(column);
    String name = column.name();
    Object wanted = reader.read(text, violation -> {});
    FilterFunction<Row> matches =
        row -> {
          Object found = reader.read(row.getAs(name), violation -> {});
          return found != null && found.equals(wanted);
        };
    return ingested.filter(matches);
  }

  /** The rows rejected in ingest that have it, broken ones anywhere in their text; in order. */
  List<Row> amongRejected(Dataset<Row> quarantine) {
    return quarantine
        .where(raw().contains(text).or(col("values").getItem(column.name()).equalTo(stored())))
        .orderBy(Columns.ROW_ID)
        .collectAsList();
  }

  /** The key as ingest stores it. */
  private String stored() {
    return column.personal() ? PersonalReader.of(column, secret).read(text, violation -> {}) : text;
  }

  /** The text of a broken record; it is encrypted where the contract has personal columns. */
  private org.apache.spark.sql.Column raw() {
    if (secret == null) {
      return col("raw");
    }
    Encryption encryption = new Encryption(secret);
    UDF1<String, String> reveal = raw -> raw == null ? null : encryption.revealed(raw);
    return udf(reveal, DataTypes.StringType).apply(col("raw"));
  }
}
