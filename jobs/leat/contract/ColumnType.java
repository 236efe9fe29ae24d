package leat.contract;

/** The type of a cleaned value, and the Java class that holds it. */
public enum ColumnType {
  /** {@link String}. */
  STRING,
  /** {@link Integer}. */
  INT,
  /** {@link Long}. */
  LONG,
  /** {@link Double}, always finite. */
  DOUBLE,
  /** {@link Boolean}. */
  BOOLEAN,
  /** {@link java.time.LocalDate}. */
  DATE,
  /** {@link java.time.Instant}. */
  TIMESTAMP;

  /** Whether values are numbers, which may have a range. */
  public boolean isNumber() {
    return this == INT || this == LONG || this == DOUBLE;
  }
}
