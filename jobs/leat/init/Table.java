package leat.init;

import java.util.List;
import leat.LeatException;
import leat.config.Nearest;
import leat.profile.ColumnProfile;

/**
 * Data as far as it was read.
 *
 * @param name of the data, for the pipeline's name
 * @param source the lines of the config's source section, comments included
 * @param names of the columns that can be used, in order
 * @param profiles of the columns
 * @param rows some rows, texts in the order of the names
 * @param read rows that the profiles are made of
 * @param complete whether that is all of the data
 * @param remarks what the user should know about the data as a whole
 */
public record Table(
    String name,
    List<String> source,
    List<String> names,
    List<ColumnProfile> profiles,
    List<String[]> rows,
    long read,
    boolean complete,
    List<String> remarks) {

  /**
   * The position of a column.
   *
   * @param label its name, or its number from 1 where no column has that name
   * @throws LeatException when there is none, with the nearest name
   */
  int position(String label) {
    int position = names.indexOf(label);
    if (position >= 0) {
      return position;
    }
    if (label.matches("\\d{1,6}")) {
      int number = Integer.parseInt(label);
      if (number >= 1 && number <= names.size()) {
        return number - 1;
      }
    }
    String hint = Nearest.hint(label, names);
    String all = names.size() <= 30 ? String.join(", ", names) : names.size() + " columns";
    throw LeatException.usage(
        "Invalid --label: must name a column, found %s%s".formatted(label, hint)
            + (hint.isEmpty() ? "; there are " + all : ""));
  }
}
