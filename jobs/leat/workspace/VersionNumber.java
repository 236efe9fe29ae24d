package leat.workspace;

import java.util.regex.Pattern;

/** What a model version may be called: a positive number. */
final class VersionNumber {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

  private VersionNumber() {}

  static boolean is(String name) {
    return NUMBER.matcher(name).matches();
  }
}
