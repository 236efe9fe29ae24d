package leat.diff;

import java.util.List;
import java.util.Map;
import leat.Json;

/**
 * What changes when one model takes the place of another, on the same rows.
 *
 * @param format always {@link #FORMAT}
 * @param version the version of the format
 * @param from the version that is compared with
 * @param to the version that would take its place
 * @param rows how many rows both scored
 * @param classes the classes of both, in the order of their indexes
 * @param thresholdFrom with two classes: the probability from which {@code from} decides for the
 *     second
 * @param thresholdTo the same of {@code to}
 * @param decisions how many change, and how
 * @param scores how probabilities change
 * @param segments where decisions change most
 * @param causes which columns make the difference
 * @param examples the rows whose scores change most
 * @param notes what a reader must know of the comparison
 */
public record PredictionDiff(
    String format,
    int version,
    String from,
    String to,
    long rows,
    List<String> classes,
    double thresholdFrom,
    double thresholdTo,
    Decisions decisions,
    Scores scores,
    List<Segment> segments,
    Causes causes,
    List<Example> examples,
    List<String> notes) {
  /** The format's name. */
  public static final String FORMAT = "leat-diff";

  /** The newest version of the format. */
  public static final int VERSION = 1;

  /** Reads a document of this version or an older one. */
  public static PredictionDiff read(String text) {
    return Json.bind(Json.versioned(text, FORMAT, VERSION), PredictionDiff.class);
  }

  /**
   * How many decisions change.
   *
   * @param changed rows that are decided otherwise
   * @param byThresholdAlone of these, rows that would not be if both had the threshold of {@code
   *     from}
   * @param nowRight of these, rows whose label the new decision is
   * @param nowWrong of these, rows whose label the old decision was
   * @param turns each way, most rows first
   */
  public record Decisions(
      long changed, long byThresholdAlone, long nowRight, long nowWrong, List<Turn> turns) {}

  /**
   * Rows that go from one class to another.
   *
   * @param from class decided for before
   * @param to class decided for now
   * @param rows how many
   * @param right how many of these have that label
   */
  public record Turn(String from, String to, long rows, long right) {}

  /**
   * How probabilities change: with two classes that of the second, with its sign; with more, half
   * the sum of all changes without their signs (total variation).
   *
   * @param mean of the changes
   * @param meanAbsolute of the changes without their signs
   * @param largest change without its sign
   * @param quantiles by share, to three digits
   * @param histogram in equal steps
   */
  public record Scores(
      double mean,
      double meanAbsolute,
      double largest,
      Map<String, Double> quantiles,
      List<Bin> histogram) {}

  /**
   * Rows whose change lies in a range.
   *
   * @param low from, inclusive
   * @param high to, exclusive but for the last one
   * @param rows how many
   */
  public record Bin(double low, double high, long rows) {}

  /**
   * The rows with one value of a column.
   *
   * @param column its name
   * @param value as cleaned; null where missing
   * @param rows how many
   * @param changed how many are decided otherwise
   * @param low the share of these, at least, at 95 % (Wilson): what segments are sorted by
   * @param meanChange of the probability
   */
  public record Segment(
      String column, String value, long rows, long changed, double low, double meanChange) {}

  /**
   * Which columns make the difference.
   *
   * @param space what contributions add up to: margin or probability; null where those of the two
   *     models do not compare
   * @param rows how many rows it was computed of
   * @param changedRows how many rows with changed decisions it was computed of
   * @param base how much the models differ where nothing is known of a row; null as space
   * @param columns most important first
   */
  public record Causes(
      String space, long rows, long changedRows, Double base, List<Cause> columns) {}

  /**
   * One column's part.
   *
   * @param column its name
   * @param meanAbsolute by how much its contribution differs, on average without sign; null where
   *     contributions do not compare
   * @param shareOfChanges its part of what moved the rows with changed decisions, negative where it
   *     held them back; null where there are none, or contributions do not compare
   * @param weightFrom its part of all contributions to what {@code from} says, 0 to 1
   * @param weightTo the same of {@code to}
   */
  public record Cause(
      String column,
      Double meanAbsolute,
      Double shareOfChanges,
      double weightFrom,
      double weightTo) {}

  /**
   * One row.
   *
   * @param row its id
   * @param label what came true, or null
   * @param decisionFrom class decided for before
   * @param decisionTo class decided for now
   * @param probabilityFrom with two classes of the second, with more of {@code decisionTo}
   * @param probabilityTo the same now
   * @param values of the columns that either model reads, as cleaned
   * @param reasons the columns whose contributions differ most; none where these do not compare
   */
  public record Example(
      long row,
      String label,
      String decisionFrom,
      String decisionTo,
      double probabilityFrom,
      double probabilityTo,
      Map<String, String> values,
      List<Reason> reasons) {}

  /**
   * How much a column moved a row.
   *
   * @param column its name
   * @param change its contribution now less that before
   */
  public record Reason(String column, double change) {}
}
