package leat.init;

import java.util.List;

/**
 * What a user asks to look at.
 *
 * @param data a file, a folder or a pattern, as given
 * @param columns names of the columns, where the files have none; else empty
 * @param sample rows to read, about
 * @param all whether to read every row
 */
public record Request(String data, List<String> columns, long sample, boolean all) {
  private static final int KEPT_ROWS = 50_000;

  /** Copies the list. */
  public Request {
    columns = List.copyOf(columns);
  }

  /** The data as the config names it. */
  public String path() {
    return Hocon.text(data);
  }

  /** Rows that are kept to compare columns. */
  public int keptRows() {
    return (int) Math.min(sample, KEPT_ROWS);
  }

  /** A pipeline's name made of the data's: of the file, or of the folder where it is a pattern. */
  public String name() {
    String path = data.replaceAll("/+$", "");
    String last = path.substring(path.lastIndexOf('/') + 1);
    while (last.matches(".*[*?\\[{].*") && path.contains("/")) {
      path = path.substring(0, path.lastIndexOf('/'));
      last = path.substring(path.lastIndexOf('/') + 1);
    }
    String plain =
        last.replaceAll("(\\.[A-Za-z][A-Za-z0-9]{0,7})+$", "")
            .replaceAll("[^A-Za-z0-9_-]+", "-")
            .replaceAll("^-+|-+$", "");
    return plain.isEmpty() ? "pipeline" : plain;
  }
}
