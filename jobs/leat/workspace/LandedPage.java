package leat.workspace;

import java.util.List;
import leat.Json;

/**
 * A page of an API, fetched in full.
 *
 * @param format always {@link #FORMAT}
 * @param version the version of the format
 * @param number from 1
 * @param file beside this one, with one record per line
 * @param records lines of the file
 * @param came records that came, those left out as known too
 * @param length of the file in bytes
 * @param sha256 of the file
 * @param content SHA-256 of all records of the page, those left out as known too
 * @param next where the next page is, without secrets; null: this is the last one
 * @param since watermark above which records were asked for, or null
 * @param watermark largest one so far, or null where there is none
 * @param atWatermark digests of the records that have it
 */
public record LandedPage(
    String format,
    int version,
    int number,
    String file,
    long records,
    long came,
    long length,
    String sha256,
    String content,
    String next,
    String since,
    String watermark,
    List<String> atWatermark) {
  static final String FORMAT = "leat-page";
  static final int VERSION = 1;

  /** Copies the list. */
  public LandedPage {
    atWatermark = atWatermark == null ? List.of() : List.copyOf(atWatermark);
  }

  static LandedPage of(int number, String file, long length, String sha256, PageContent page) {
    return new LandedPage(
        FORMAT,
        VERSION,
        number,
        file,
        page.records(),
        page.came(),
        length,
        sha256,
        page.digest(),
        page.next(),
        page.since(),
        page.watermark(),
        page.atWatermark());
  }

  static LandedPage parse(String text) {
    return Json.bind(Json.versioned(text, FORMAT, VERSION), LandedPage.class);
  }
}
