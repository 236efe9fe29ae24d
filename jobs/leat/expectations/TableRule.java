package leat.expectations;

/** A rule on a table as a whole. */
public sealed interface TableRule extends Rule {
  /**
   * So many rows.
   *
   * @param min fewest
   * @param max most
   */
  record RowCount(Long min, Long max) implements TableRule {
    @Override
    public String kind() {
      return "row-count";
    }
  }

  /**
   * The share of rows without a value.
   *
   * @param max largest share, 0 to 1
   */
  record NullFraction(double max) implements TableRule {
    @Override
    public String kind() {
      return "null-fraction";
    }
  }

  /**
   * The mean of the values.
   *
   * @param min smallest
   * @param max largest
   */
  record Mean(Double min, Double max) implements TableRule {
    @Override
    public String kind() {
      return "mean";
    }
  }

  /**
   * The smallest value that at least this share of the values does not exceed.
   *
   * @param quantile the share, above 0 and at most 1
   * @param min smallest
   * @param max largest
   */
  record Quantile(double quantile, Double min, Double max) implements TableRule {
    @Override
    public String kind() {
      return "quantile";
    }
  }

  /**
   * How many different values there are.
   *
   * @param min fewest
   * @param max most
   */
  record DistinctCount(Long min, Long max) implements TableRule {
    @Override
    public String kind() {
      return "distinct-count";
    }
  }

  /**
   * The age of the newest value when the job began; a date's age counts from its end, in UTC.
   *
   * @param maxAgeSeconds oldest
   */
  record Freshness(long maxAgeSeconds) implements TableRule {
    @Override
    public String kind() {
      return "freshness";
    }
  }
}
