package leat.init;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a column's name alone says. */
final class Names {
  private static final Pattern ID =
      Pattern.compile(
          "(.*[_ .-])?(id|key|uuid|guid|nr|no|num|number|nummer|kennung|code|identifier)"
              + "|(id|key|uuid|guid)[_ .-].*|index|rownum|row",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CAMEL = Pattern.compile(".*[a-z](ID|Id|Key|Nr|No|Number|UUID)");
  private static final Pattern STRICT =
      Pattern.compile("(?i:(.*[_ .-])?(id|uuid|guid|key))|.*[a-z](ID|Id|UUID)");

  private Names() {}

  /**
   * A name that no other column has, in whatever case: the column's own where that is so.
   *
   * @param taken names in lower case, to which this one is added
   */
  static String free(String name, Set<String> taken) {
    String free = name;
    for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = name + "_" + i;
    }
    return free;
  }

  /** Whether such names are given to keys: customer_id, customerID, KundenNr. */
  static boolean isIdLike(String name) {
    return ID.matcher(name).matches() || CAMEL.matcher(name).matches();
  }

  /** Whether the name is of an id for sure, and not of a number such as education-num. */
  static boolean isIdOfSomething(String name) {
    return STRICT.matcher(name).matches();
  }
}
