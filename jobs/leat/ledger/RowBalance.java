package leat.ledger;

/**
 * Where the rows of a job went.
 *
 * @param in rows read
 * @param out rows published
 * @param quarantined rows rejected with a reason
 * @param duplicates rows left out since an equal one was kept
 * @param filtered rows left out by a rule; blank and comment lines count here
 */
public record RowBalance(long in, long out, long quarantined, long duplicates, long filtered) {
  /** A job that hands every row on. */
  public static RowBalance passedOn(long rows) {
    return new RowBalance(rows, rows, 0, 0, 0);
  }

  /** Whether rows in = out + quarantined + duplicates + filtered. */
  public boolean holds() {
    return in == out + quarantined + duplicates + filtered;
  }
}
