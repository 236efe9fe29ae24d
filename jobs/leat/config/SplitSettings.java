package leat.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;

/**
 * How rows are divided into train, validation and test.
 *
 * @param train fraction, above 0
 * @param validation fraction, 0 or more
 * @param test fraction, 0 or more; the three add up to 1
 * @param seed of the hash
 * @param by what decides the part of a row
 * @param gapSeconds by time, how long before the validation rows and the test rows begin no row may
 *     lie; 0 for none
 * @param stratify whether each class is divided by the fractions exactly
 * @param testFiles globs of source file names whose rows are the test part; the rest is then
 *     divided among train and validation by their fractions
 */
public record SplitSettings(
    double train,
    double validation,
    double test,
    long seed,
    By by,
    long gapSeconds,
    boolean stratify,
    List<String> testFiles) {
  /** Copies the list. */
  public SplitSettings {
    testFiles = List.copyOf(testFiles);
  }

  private static final double ROUNDING = 1e-9;

  static SplitSettings read(Section section, Optional<Contract> contract) {
    int before = section.report().count();
    Kind<Double> fraction = Kind.number(0, 1);
    double train = section.value("train", fraction);
    double validation = section.value("validation", fraction);
    double test = section.value("test", fraction);
    if (section.report().count() == before) {
      checkFractions(section, train, validation, test);
    }
    By by = section.value("by", Kind.option(By.class));
    if (by == By.GROUP && contract.filter(c -> c.withRole(Role.GROUP).isEmpty()).isPresent()) {
      section
          .report()
          .problem("by", "must not be group without a column of role group, found group");
    }
    long gap = section.value("gap", Seconds::read);
    long seed = section.value("seed", Kind.whole(Long.MIN_VALUE, Long.MAX_VALUE));
    boolean stratify = section.value("stratify", Kind::flag);
    List<String> testFiles = section.value("test-files", Kind.list(Kind::text));
    if (by == By.TIME) {
      checkTime(section, contract, stratify, testFiles);
    }
    section.end();
    return new SplitSettings(train, validation, test, seed, by, gap, stratify, testFiles);
  }

  private static void checkTime(
      Section section, Optional<Contract> contract, boolean stratify, List<String> testFiles) {
    contract.ifPresent(c -> checkTimeColumn(section, c.withRole(Role.TIME)));
    if (stratify) {
      section.report().problem("stratify", "must be false with split.by = time, found true");
    }
    if (!testFiles.isEmpty()) {
      section
          .report()
          .problem("test-files", "must be empty with split.by = time, found " + testFiles);
    }
  }

  private static void checkTimeColumn(Section section, List<Column> columns) {
    boolean isTime =
        columns.size() == 1
            && Set.of(ColumnType.DATE, ColumnType.TIMESTAMP).contains(columns.get(0).type());
    if (!isTime) {
      String found =
          columns.stream()
              .map(column -> column.name() + " of type " + Kind.name(column.type()))
              .collect(Collectors.joining(", "));
      section
          .report()
          .problem(
              "by",
              "time needs one column of role time, of type date or timestamp, found "
                  + (found.isEmpty() ? "none" : found));
    }
  }

  private static void checkFractions(
      Section section, double train, double validation, double test) {
    if (train == 0) {
      section.report().problem("train", "must be above 0, found 0");
    }
    double sum = train + validation + test;
    if (Math.abs(sum - 1) > ROUNDING) {
      // Decimal, so that the sum shows as people add it: 1.2 and not 1.2000000000000002.
      BigDecimal shown =
          BigDecimal.valueOf(train)
              .add(BigDecimal.valueOf(validation))
              .add(BigDecimal.valueOf(test));
      section
          .report()
          .problem(
              "train",
              "train, validation and test must add up to 1, found "
                  + List.of(train, validation, test).stream()
                      .map(Shown::number)
                      .collect(
                          Collectors.joining(" + ", "", " = " + Shown.number(shown.doubleValue()))),
              "validation",
              "test");
    }
  }

  /** What decides the part of a row. */
  public enum By {
    /** The columns of role key, or the row where there are none. */
    KEY,
    /** The cleaned values of all columns: equal rows stay together. */
    ROW,
    /** The columns of role group. */
    GROUP,
    /** The column of role time: train before validation before test. */
    TIME
  }
}
