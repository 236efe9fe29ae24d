package leat.samples;

import java.util.List;

/** A fault planted into a file at a fixed rate, and what must become of the rows that have it. */
interface Fault {
  /** What must become of the row. */
  enum Fate {
    /** Not a row at all: counted as filtered. */
    FILTERED,
    /** Rejected as a record, before its values are looked at. */
    BROKEN_RECORD,
    /** Rejected for its values. */
    BROKEN_VALUE,
    /** Counted as a duplicate of an earlier row. */
    DUPLICATE,
    /** Kept, with the value set right. */
    CLEANED,
    /** Kept, with a missing value. */
    MISSING;

    boolean quarantined() {
      return this == BROKEN_RECORD || this == BROKEN_VALUE;
    }
  }

  /** What the fault is, in words. */
  String says();

  /** Faults per row of the uncorrupted month. */
  double rate();

  /** What must become of the row. */
  Fate fate();

  /** The reasons with which the row is quarantined; else empty. */
  List<String> reasons();

  /** How many are planted into a month of so many rows. */
  default int count(int rows) {
    return (int) Math.round(rate() * rows);
  }
}
