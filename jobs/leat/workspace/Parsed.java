package leat.workspace;

import java.util.function.Function;
import leat.LeatException;

/** Reads the project's JSON documents, and says where the one lies that cannot be read. */
final class Parsed {
  private static final String START = "Cannot read ";

  private Parsed() {}

  static <T> T document(Object location, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (LeatException e) {
      throw LeatException.failure(START + location + ": " + reason(e), e);
    }
  }

  /** The message without its beginning, to be put behind another one. */
  static String reason(LeatException failure) {
    String message = failure.getMessage();
    return message.startsWith(START) ? message.substring(START.length()) : message;
  }
}
