package leat.features;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leat.config.FeatureSettings;
import leat.config.FeatureSettings.ColumnKind;
import leat.contract.Column;
import leat.contract.Contract;
import leat.model.CategoryOf;
import leat.model.DatePart;
import leat.model.NumberOf;
import leat.model.RowValue;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the training rows tell of each feature column and of the label, from one pass. */
final class TrainingStatistics implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, NumberStatistics> numbers = new LinkedHashMap<>();
  private final Map<String, CategoryStatistics> categories = new LinkedHashMap<>();

  private final Map<PartOf, NumberStatistics> parts = new LinkedHashMap<>();
  private final RowSample sample = new RowSample();

  /** A part of a date or time. */
  private record PartOf(String column, DatePart.Part part) implements Serializable {}

  private TrainingStatistics(Set<String> numbers, Set<String> categories, Set<PartOf> parts) {
    parts.forEach(part -> this.parts.put(part, new NumberStatistics()));
    numbers.forEach(name -> this.numbers.put(name, new NumberStatistics()));
    categories.forEach(name -> this.categories.put(name, new CategoryStatistics()));
  }

  private static TrainingStatistics none(Contract contract, FeatureSettings settings) {
    Set<String> numbers = new LinkedHashSet<>();
    Set<String> categories = new LinkedHashSet<>();
    Set<PartOf> parts = new LinkedHashSet<>();
    for (Column column : FeatureColumns.of(contract)) {
      boolean isCategory = FeatureColumns.isCategory(column, settings);
      (isCategory ? categories : numbers).add(column.name());
      if (FeatureColumns.kind(column, settings) == ColumnKind.TIME) {
        TimeFit.parts(column, settings.time().parts())
            .forEach(part -> parts.add(new PartOf(column.name(), part)));
      }
    }
    categories.add(contract.label().name());
    return new TrainingStatistics(numbers, categories, parts);
  }

  /**
   * Gathers them.
   *
   * @param training training rows; the contract's columns come first, in its order
   */
  static TrainingStatistics of(Dataset<Row> training, Contract contract, FeatureSettings settings) {
    TrainingStatistics none = none(contract, settings);
    return Merged.of(
        training.javaRDD().mapPartitions(rows -> List.of(none.ofPart(rows, contract)).iterator()),
        none,
        TrainingStatistics::and);
  }

  /** A new one for each partition: a task may see several. */
  private TrainingStatistics ofPart(Iterator<Row> rows, Contract contract) {
    TrainingStatistics statistics =
        new TrainingStatistics(numbers.keySet(), categories.keySet(), parts.keySet());
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
    parts.forEach(
        (of, found) -> {
          RowValue.OfNumber value = DatePart.value(contract, of.column(), of.part());
          columns.add(row -> found.add(value.of(row)));
        });
    ValueStatistics[] all = columns.toArray(ValueStatistics[]::new);
    Object[] typed = new Object[contract.columns().size()];
    while (rows.hasNext()) {
      Row row = rows.next();
      Typed.copy(row, typed);
      sample.add(Typed.hash(row, typed), Typed.id(row, typed), typed);
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
    parts.forEach((of, s) -> s.add(other.parts.get(of)));
    sample.add(other.sample);
    return this;
  }

  /** Counts the categories of columns that have too many for one pass. */
  void countMany(Dataset<Row> training, Contract contract, int most) {
    categories.replaceAll(
        (name, found) ->
            found.tooMany()
                ? ManyCategories.of(training, contract.column(name).orElseThrow(), found, most)
                : found);
  }

  NumberStatistics number(String column) {
    return numbers.get(column);
  }

  /** Of a part of a date or time. */
  NumberStatistics part(String column, DatePart.Part part) {
    return parts.get(new PartOf(column, part));
  }

  /** Some of the rows. */
  List<Object[]> sample() {
    return sample.rows();
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
