package leat.init;

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

  /** Whether such names are given to keys: customer_id, customerID, KundenNr. */
  static boolean isIdLike(String name) {
    return ID.matcher(name).matches() || CAMEL.matcher(name).matches();
  }

  /** Whether the name is of an id for sure, and not of a number such as education-num. */
  static boolean isIdOfSomething(String name) {
    return STRICT.matcher(name).matches();
  }
}
