package leat.features;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leat.contract.Column;
import leat.contract.Contract;
import leat.model.CategoryOf;
import leat.model.NumberOf;
import leat.model.RowValue;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the training rows tell of each feature column and of the label, from one pass. */
final class TrainingStatistics implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, NumberStatistics> numbers = new LinkedHashMap<>();
  private final Map<String, CategoryStatistics> categories = new LinkedHashMap<>();

  private TrainingStatistics(Contract contract) {
    for (Column column : FeatureColumns.of(contract)) {
      if (FeatureColumns.isNumber(column)) {
        numbers.put(column.name(), new NumberStatistics());
      } else {
        categories.put(column.name(), new CategoryStatistics());
      }
    }
    categories.put(contract.label().name(), new CategoryStatistics());
  }

  /**
   * Gathers them.
   *
   * @param training training rows; the contract's columns come first, in its order
   */
  static TrainingStatistics of(Dataset<Row> training, Contract contract) {
    return training
        .javaRDD()
        .mapPartitions(rows -> List.of(ofPart(rows, contract)).iterator())
        .fold(new TrainingStatistics(contract), TrainingStatistics::and);
  }

  private static TrainingStatistics ofPart(Iterator<Row> rows, Contract contract) {
    TrainingStatistics statistics = new TrainingStatistics(contract);
    statistics.addAll(rows, contract);
    return statistics;
  }

  private void addAll(Iterator<Row> rows, Contract contract) {
    List<ValueStatistics> columns = new ArrayList<>();
    numbers.forEach(
        (name, found) -> {
          RowValue.OfNumber value = NumberOf.value(contract, name);
          columns.add(row -> found.add(value.of(row)));
        });
    categories.forEach(
        (name, found) -> {
          RowValue.OfText value = CategoryOf.value(contract, name);
          columns.add(row -> found.add(value.of(row)));
        });
    ValueStatistics[] all = columns.toArray(ValueStatistics[]::new);
    Object[] typed = new Object[contract.columns().size()];
    while (rows.hasNext()) {
      Typed.copy(rows.next(), typed);
      for (ValueStatistics column : all) {
        column.add(typed);
      }
    }
  }

  /** Adds one column's value of a typed row. */
  private interface ValueStatistics {
    void add(Object[] typed);
  }

  private TrainingStatistics and(TrainingStatistics other) {
    numbers.forEach((name, s) -> s.add(other.numbers.get(name)));
    categories.forEach((name, s) -> s.add(other.categories.get(name)));
    return this;
  }

  NumberStatistics number(String column) {
    return numbers.get(column);
  }

  CategoryStatistics category(String column) {
    return categories.get(column);
  }

  /** A profile of every column. */
  List<ColumnProfile> profile() {
    List<ColumnProfile> profile = new ArrayList<>();
    numbers.forEach((name, found) -> profile.add(ColumnProfile.of(name, found)));
    categories.forEach((name, found) -> profile.add(ColumnProfile.of(name, found)));
    return profile;
  }
}
