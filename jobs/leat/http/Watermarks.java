package leat.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import leat.config.HttpSettings;

/**
 * Tells new records from those known: APIs give those at the last watermark again, or do not.
 *
 * <p>New is what has a larger watermark than any record fetched before, and what has the same one
 * and was not seen yet.
 */
final class Watermarks {
  private final HttpSettings.Watermark settings;
  private String largest;
  private List<String> seen;

  /**
   * Goes on from what is known.
   *
   * @param settings or null: every record is new
   * @param largest watermark so far, or null
   * @param seen digests of the records that have it
   */
  Watermarks(HttpSettings.Watermark settings, String largest, List<String> seen) {
    this.settings = settings;
    this.largest = largest;
    this.seen = new ArrayList<>(seen);
  }

  String largest() {
    return largest;
  }

  List<String> seen() {
    return settings == null ? List.of() : List.copyOf(seen);
  }

  /**
   * The records of a page that are new, in their order.
   *
   * @param known the largest watermark before the fetch, or null
   * @param knownAt digests of the records that have it
   */
  List<JsonNode> fresh(String what, List<JsonNode> records, String known, List<String> knownAt) {
    List<JsonNode> fresh = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      JsonNode record = records.get(i);
      if (settings == null || isNew(watermark(what, record, i), record, known, knownAt)) {
        fresh.add(record);
      }
    }
    return fresh;
  }

  private boolean isNew(String watermark, JsonNode record, String known, List<String> knownAt) {
    String digest = Lines.digest(record);
    int toLargest = largest == null ? 1 : compare(watermark, largest);
    if (toLargest > 0) {
      largest = watermark;
      seen.clear();
    }
    if (toLargest >= 0 && !seen.contains(digest)) {
      seen.add(digest);
    }
    int toKnown = known == null ? 1 : compare(watermark, known);
    return toKnown > 0 || (toKnown == 0 && !knownAt.contains(digest));
  }

  private String watermark(String what, JsonNode record, int index) {
    String watermark = JsonPage.text(record, settings.field());
    if (watermark == null) {
      throw Refusal.page(
          what,
          "record %d has no value at source.http.watermark.field = %s"
              .formatted(index + 1, settings.field()));
    }
    return watermark;
  }

  /** By number, or by time, or else by text. */
  static int compare(String a, String b) {
    if (isNumber(a) && isNumber(b)) {
      return new BigDecimal(a).compareTo(new BigDecimal(b));
    }
    Instant left = instant(a);
    Instant right = instant(b);
    return left != null && right != null ? left.compareTo(right) : a.compareTo(b);
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d{1,40}(\\.\\d{1,40})?");
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
