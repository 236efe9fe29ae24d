package leat.features;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import leat.SparkForTests;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.table.Schemas;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Cleaned rows that say when they were observed, in the order of nothing. */
final class Observed {
  static final Instant START = Instant.parse("1969-12-01T00:00:00Z");

  private Observed() {}

  /** Of a column of role time of that type. */
  static Contract contract(ColumnType type) {
    return new Contract(
        List.of(
            new Column("id", ColumnType.STRING, Role.KEY, ValueRules.NONE),
            new Column("household", ColumnType.INT, Role.GROUP, ValueRules.NONE),
            new Column("seen", type, Role.TIME, ValueRules.NONE),
            new Column("amount", ColumnType.INT, Role.FEATURE, ValueRules.NONE),
            new Column("responded", ColumnType.BOOLEAN, Role.LABEL, ValueRules.NONE)));
  }

  /** One row each hour from {@link #START}, three in a household, shuffled. */
  static List<Row> rows(int count, ColumnType type) {
    Random random = new Random(5);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant seen = START.plusSeconds(3_600L * i);
      Object time = type == ColumnType.DATE ? LocalDate.ofInstant(seen, ZoneOffset.UTC) : seen;
      String file = i % 4 == 0 ? "b.csv" : "a.csv";
      int amount = random.nextInt(1_000);
      boolean responded = random.nextInt(4) == 0;
      rows.add(RowFactory.create((long) i, file, i + 2L, "c" + i, i / 3, time, amount, responded));
    }
    java.util.Collections.shuffle(rows, random);
    return rows;
  }

  static Dataset<Row> dataset(List<Row> rows, ColumnType type) {
    return SparkForTests.session().createDataFrame(rows, Schemas.typed(contract(type)));
  }
}
