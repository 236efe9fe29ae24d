package leat.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import leat.contract.Contract;
import leat.contract.Role;

/**
 * How rows are divided into train, validation and test.
 *
 * @param train fraction, above 0
 * @param validation fraction, 0 or more
 * @param test fraction, 0 or more; the three add up to 1
 * @param seed of the hash
 * @param by what is hashed
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
    long seed = section.value("seed", Kind.whole(Long.MIN_VALUE, Long.MAX_VALUE));
    boolean stratify = section.value("stratify", Kind::flag);
    List<String> testFiles = section.value("test-files", Kind.list(Kind::text));
    section.end();
    return new SplitSettings(train, validation, test, seed, by, stratify, testFiles);
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
    GROUP
  }
}
