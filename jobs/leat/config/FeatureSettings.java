package leat.config;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import leat.leakage.LeakageRules;

/**
 * How features are made from cleaned columns.
 *
 * @param number for numeric columns
 * @param category for categories
 * @param target for categories that are encoded by the labels of their rows
 * @param time for dates and times
 * @param selection what is left out because it adds nothing
 * @param columns by name, what was said of single columns
 * @param leakage what columns are held against
 */
public record FeatureSettings(
    Number number,
    Category category,
    Target target,
    Time time,
    Selection selection,
    SortedMap<String, ColumnSettings> columns,
    LeakageRules leakage) {
  /** Copies the map. */
  public FeatureSettings {
    columns = new TreeMap<>(columns);
  }

  /** What was said of a column. */
  public ColumnSettings column(String column) {
    return columns.getOrDefault(column, ColumnSettings.NONE);
  }

  /**
   * Numeric columns.
   *
   * @param impute what stands for a missing value
   * @param constant the value with {@code impute = constant}
   * @param missingIndicator whether a column with missing training values gets a 0/1 feature
   * @param scale what is subtracted and what the difference is divided by
   */
  public record Number(
      NumberImpute impute, double constant, boolean missingIndicator, Scale scale) {}

  /**
   * Categories.
   *
   * @param impute what stands for a missing value
   * @param constant the text with {@code impute = constant}
   * @param encode one-hot, by the labels, or what suits the column
   * @param minCount training rows a category needs to get a slot of its own, at least 1; never more
   *     than a hundredth of the rows is asked for
   * @param rare what becomes of rarer and of unseen categories
   * @param maxCategories most slots of one column
   * @param slots most slots of all columns together, where the columns' encoding is not fixed
   */
  public record Category(
      CategoryImpute impute,
      String constant,
      Encode encode,
      int minCount,
      Rare rare,
      int maxCategories,
      int slots) {}

  /**
   * Target encoding.
   *
   * @param folds into which training rows are divided; a row is encoded from the others, at least 2
   * @param smoothing rows of the average that are added to those of a category; null: by how much
   *     the categories differ
   * @param maxCategories most categories of one column with a number of their own
   */
  public record Target(int folds, Double smoothing, int maxCategories) {}

  /**
   * Dates and times.
   *
   * @param parts what is made of each
   * @param reference date that ages end at; null: the latest of the training rows
   */
  public record Time(List<TimePart> parts, LocalDate reference) {
    /** Copies the list. */
    public Time {
      parts = List.copyOf(parts);
    }
  }

  /**
   * What is left out because it adds nothing.
   *
   * @param nearConstant share of the rows with one value above which a column is left out, at most
   *     1
   * @param duplicates whether of columns that tell the same only the first stays
   * @param correlation of two numbers from which only the first stays; null: both stay
   */
  public record Selection(double nearConstant, boolean duplicates, Double correlation) {}

  /**
   * What was said of one column.
   *
   * @param kind what it is taken for
   * @param encode how it is encoded as a category
   */
  public record ColumnSettings(ColumnKind kind, Encode encode) {
    /** Nothing was said. */
    public static final ColumnSettings NONE = new ColumnSettings(ColumnKind.AUTO, Encode.AUTO);
  }

  /** What a column is taken for. */
  public enum ColumnKind {
    /** By its type and the training rows. */
    AUTO,
    /** A quantity; also days since 1970 of a date. */
    NUMBER,
    /** One of several, without an order. */
    CATEGORY,
    /** A date or time, of which parts are features. */
    TIME,
    /** Names the row, and is left out. */
    ID,
    /** Tells nothing, and is left out. */
    CONSTANT
  }

  /** How categories become numbers. */
  public enum Encode {
    /** One-hot where categories are few and frequent, else target. */
    AUTO,
    /** A slot for each. */
    ONE_HOT,
    /** The log odds of the label among each one's rows. */
    TARGET
  }

  /** What becomes of rare and unseen categories. */
  public enum Rare {
    /** They share a slot. */
    OTHER,
    /** They have no slot. */
    NONE
  }

  /** What can be made of a date or time. */
  public enum TimePart {
    /** Days until the reference. */
    AGE,
    /** The year. */
    YEAR,
    /** 1 to 12. */
    MONTH,
    /** Day of the month, 1 to 31. */
    DAY,
    /** 1 (Monday) to 7. */
    WEEKDAY,
    /** 0 to 23, of times only. */
    HOUR,
    /** Sine and cosine of the month. */
    CYCLIC_MONTH,
    /** Sine and cosine of the weekday. */
    CYCLIC_WEEKDAY,
    /** Sine and cosine of the hour, of times only. */
    CYCLIC_HOUR
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
    /** Median 0, quartiles 1 apart. */
    ROBUST,
    /** As they are. */
    NONE
  }
}
