package leat.config;

import java.util.Optional;
import leat.contract.Contract;
import leat.leakage.LeakageRules;

/**
 * How features are made from cleaned columns.
 *
 * @param number for numeric columns
 * @param category for categories
 * @param leakage what columns are held against
 */
public record FeatureSettings(Number number, Category category, LeakageRules leakage) {
  /**
   * Numeric columns.
   *
   * @param impute what stands for a missing value
   * @param constant the value with {@code impute = constant}
   * @param missingIndicator whether a column with missing training values gets a 0/1 feature
   * @param scale standardise to mean 0 and deviation 1, or leave as it is
   */
  public record Number(
      NumberImpute impute, double constant, boolean missingIndicator, Scale scale) {}

  /**
   * Categories.
   *
   * @param impute what stands for a missing value
   * @param constant the text with {@code impute = constant}
   * @param minCount training rows a category needs to get a feature of its own, at least 1
   * @param maxCategories most categories of one column, by count
   */
  public record Category(CategoryImpute impute, String constant, int minCount, int maxCategories) {}

  static FeatureSettings read(Section section, Optional<Contract> contract) {
    FeatureSettings settings =
        new FeatureSettings(
            number(section.section("number")),
            category(section.section("category")),
            LeakageReading.read(section.section("leakage"), contract));
    section.end();
    return settings;
  }

  private static Number number(Section section) {
    Number number =
        new Number(
            section.value("impute", Kind.option(NumberImpute.class)),
            section.value("constant", Kind.number()),
            section.value("missing-indicator", Kind::flag),
            section.value("scale", Kind.option(Scale.class)));
    section.end();
    return number;
  }

  private static Category category(Section section) {
    Category category =
        new Category(
            section.value("impute", Kind.option(CategoryImpute.class)),
            section.value("constant", Kind::text),
            section.integer("min-count", 1, Integer.MAX_VALUE),
            section.integer("max-categories", 1, Integer.MAX_VALUE));
    section.end();
    return category;
  }

  /** What stands for a missing number. */
  public enum NumberImpute {
    /** The training rows' median (lower of the two middle values). */
    MEDIAN,
    /** The training rows' mean. */
    MEAN,
    /** The training rows' most frequent value, the smallest of equally frequent ones. */
    MOST_FREQUENT,
    /** A fixed value. */
    CONSTANT
  }

  /** What stands for a missing category. */
  public enum CategoryImpute {
    /** The training rows' most frequent category. */
    MOST_FREQUENT,
    /** A category of its own. */
    CONSTANT
  }

  /** How numbers are scaled. */
  public enum Scale {
    /** Mean 0, deviation 1. */
    STANDARD,
    /** As they are. */
    NONE
  }
}
