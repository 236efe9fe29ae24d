package leat.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import leat.Json;

/**
 * What a table holds, column by column.
 *
 * @param format {@value #FORMAT}
 * @param version of the format
 * @param rows of the table
 * @param columns in the order of the table
 */
public record Profile(String format, int version, long rows, List<ColumnProfile> columns) {
  /** The format of the file. */
  public static final String FORMAT = "leat-profile";

  private static final int VERSION = 1;

  /** A profile as this program writes it. */
  public Profile(long rows, List<ColumnProfile> columns) {
    this(FORMAT, VERSION, rows, List.copyOf(columns));
  }

  /** The document. */
  public String json() {
    return Json.document(this);
  }

  /**
   * Reads a document of this or an older version.
   *
   * @throws leat.LeatException when it is none
   */
  public static Profile read(String text) {
    JsonNode node = Json.versioned(text, FORMAT, VERSION);
    return Json.bind(node, Profile.class);
  }
}
