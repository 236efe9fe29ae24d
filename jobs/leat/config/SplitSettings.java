package leat.config;

import java.util.List;

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
