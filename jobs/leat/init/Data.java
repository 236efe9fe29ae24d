package leat.init;

/** Reads what a user points at as far as a proposal needs. */
public final class Data {
  private Data() {}

  /**
   * Delimited text, whatever its dialect.
   *
   * @throws leat.LeatException when it is not there, or holds no row
   */
  public static Table delimited(Request request) {
    return CsvTable.of(request);
  }
}
