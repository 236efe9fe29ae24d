package leat.init;

import java.util.Arrays;
import java.util.List;

/** Whether the first record names the columns. */
final class HeaderGuess {
  private HeaderGuess() {}

  /**
   * Guesses: names are texts, and not values of their columns.
   *
   * @param records of one width, the first one first
   */
  static boolean hasHeader(List<String[]> records) {
    if (records.isEmpty()) {
      return false;
    }
    List<String> first = Arrays.stream(records.get(0)).map(String::strip).toList();
    List<String> named = first.stream().filter(name -> !name.isEmpty()).toList();
    if (named.isEmpty()) {
      return false;
    }
    List<String> values = named.stream().filter(HeaderGuess::isValue).toList();
    if (!values.isEmpty()) {
      return named.size() > 2 && values.stream().allMatch(HeaderGuess::isYear);
    }
    return !isUsualValue(first, records.subList(1, records.size()));
  }

  /** Numbers and dates are no names; truth values such as y may be. */
  private static boolean isValue(String name) {
    return Typed.isTyped(name) && !name.chars().allMatch(Character::isLetter);
  }

  /** Columns may be called by years, if others have names. */
  private static boolean isYear(String name) {
    return name.matches("(19|20)\\d\\d");
  }

  /** Whether half of the would-be names stand in their columns again. */
  private static boolean isUsualValue(List<String> names, List<String[]> records) {
    int again = 0;
    for (int i = 0; i < names.size(); i++) {
      int column = i;
      String name = names.get(i);
      again +=
          !name.isEmpty() && records.stream().anyMatch(r -> r[column].strip().equals(name)) ? 1 : 0;
    }
    return 2 * again >= names.size();
  }
}
