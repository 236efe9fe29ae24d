package leat.features;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import leat.SparkForTests;
import leat.config.FeatureSettings;
import leat.config.FeatureSettings.CategoryImpute;
import leat.config.FeatureSettings.ColumnKind;
import leat.config.FeatureSettings.Encode;
import leat.config.FeatureSettings.NumberImpute;
import leat.config.FeatureSettings.Rare;
import leat.config.FeatureSettings.TimePart;
import leat.config.SplitSettings;
import leat.config.SplitSettings.By;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.leakage.Verdicts;
import leat.table.Columns;
import leat.table.Schemas;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Cleaned rows of customers in households, and how they are split and encoded. */
final class Cleaned {
  static final Contract CONTRACT =
      new Contract(
          List.of(
              column("id", ColumnType.STRING, Role.KEY),
              column("household", ColumnType.INT, Role.GROUP),
              column("age", ColumnType.INT, Role.FEATURE),
              column("income.net", ColumnType.DOUBLE, Role.FEATURE),
              column("job", ColumnType.STRING, Role.FEATURE),
              column("weight", ColumnType.DOUBLE, Role.WEIGHT),
              column("responded", ColumnType.BOOLEAN, Role.LABEL)));

  static final FeatureSettings FEATURES =
      new FeatureSettings(
          new FeatureSettings.Number(NumberImpute.MEDIAN, 0, true, FeatureSettings.Scale.STANDARD),
          new FeatureSettings.Category(
              CategoryImpute.CONSTANT, "(missing)", Encode.AUTO, 2, Rare.OTHER, 20, 1000),
          new FeatureSettings.Target(5, null, 1000),
          new FeatureSettings.Time(List.of(TimePart.AGE, TimePart.CYCLIC_WEEKDAY), null),
          new FeatureSettings.Selection(0.9999, true, 0.9999999),
          new TreeMap<>(),
          Verdicts.WARN);

  static final SplitSettings SPLIT = split(By.KEY, false, List.of());

  private static final int ORIGIN = Schemas.ORIGIN_COLUMNS;

  private Cleaned() {}

  /** The settings with others for numbers. */
  static FeatureSettings numbers(FeatureSettings.Number number) {
    return new FeatureSettings(
        number,
        FEATURES.category(),
        FEATURES.target(),
        FEATURES.time(),
        FEATURES.selection(),
        FEATURES.columns(),
        FEATURES.leakage());
  }

  /** The settings with others for categories. */
  static FeatureSettings categories(FeatureSettings.Category category) {
    return new FeatureSettings(
        FEATURES.number(),
        category,
        FEATURES.target(),
        FEATURES.time(),
        FEATURES.selection(),
        FEATURES.columns(),
        FEATURES.leakage());
  }

  /** The settings with something said of a column. */
  static FeatureSettings saying(String column, ColumnKind kind, Encode encode) {
    TreeMap<String, FeatureSettings.ColumnSettings> columns = new TreeMap<>();
    columns.put(column, new FeatureSettings.ColumnSettings(kind, encode));
    return new FeatureSettings(
        FEATURES.number(),
        FEATURES.category(),
        FEATURES.target(),
        FEATURES.time(),
        FEATURES.selection(),
        columns,
        FEATURES.leakage());
  }

  private static Column column(String name, ColumnType type, Role role) {
    return new Column(name, type, role, ValueRules.NONE);
  }

  static SplitSettings split(By by, boolean stratify, List<String> testFiles) {
    return new SplitSettings(0.6, 0.15, 0.25, 7, by, 0, stratify, testFiles);
  }

  /** Rows of origin and contract; three in a household, one in five responds, some miss values. */
  static List<Row> rows(int count) {
    Random random = new Random(count);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Integer age = random.nextInt(10) == 0 ? null : 18 + random.nextInt(60);
      Double income = random.nextInt(20) == 0 ? null : 1e4 + 1e3 * random.nextGaussian();
      String job = random.nextInt(15) == 0 ? null : "job " + random.nextInt(6);
      String file = i % 4 == 0 ? "2026/b.csv" : "2026/a.csv";
      double weight = 0.5 + random.nextInt(3);
      boolean responded = random.nextInt(5) == 0;
      rows.add(
          RowFactory.create(
              (long) i, file, i + 2L, "c" + i, i / 3, age, income, job, weight, responded));
    }
    return rows;
  }

  static Dataset<Row> dataset(List<Row> rows) {
    return SparkForTests.session().createDataFrame(rows, Schemas.typed(CONTRACT));
  }

  /** Rows as fits take them, all of them training rows, hashed by their ids. */
  static Dataset<Row> training(List<Row> rows) {
    List<org.apache.spark.sql.Column> columns = new ArrayList<>(List.of(Typed.columns(CONTRACT)));
    columns.add(col(Columns.ROW_ID));
    columns.add(lit(0).as(Columns.PART));
    columns.add(xxhash64(col(Columns.ROW_ID)).as(Columns.HASH));
    return dataset(rows).select(columns.toArray(org.apache.spark.sql.Column[]::new));
  }

  /** The contract's values alone. */
  static Object[] values(Row row) {
    Object[] values = new Object[row.size() - ORIGIN];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(ORIGIN + i);
    }
    return values;
  }

  /** The row with another value of a column. */
  static Row with(Row row, String column, Object value) {
    Object[] values = new Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    values[Schemas.typed(CONTRACT).fieldIndex(column)] = value;
    return RowFactory.create(values);
  }
}
