package leat.jdbc;

import java.sql.SQLException;
import leat.LeatException;

/** What a failing database means to the person who started the command. */
final class DatabaseFailure {
  private DatabaseFailure() {}

  /**
   * The failure in words, with the exit code that fits.
   *
   * @param doing what failed, such as {@code read people of jdbc:...}
   */
  static LeatException of(String doing, Database database, SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    String start = "Cannot " + doing + ": ";
    String reason = database.masked(firstLine(failure));
    if (state.startsWith("28")) {
      return LeatException.usage(
          start + reason + "; set %1$s.user and %1$s.password".formatted(database.key()), failure);
    }
    if (isLost(state)) {
      return doing.startsWith("connect")
          ? LeatException.usage(start + reason, failure)
          : LeatException.failure(
              start + "the connection was lost (" + reason + "). Run again", failure);
    }
    return state.startsWith("42") || state.startsWith("3")
        ? LeatException.usage(start + reason, failure)
        : LeatException.failure(start + reason, failure);
  }

  /** Connection exceptions, a server that shuts down, or one that has no place for another one. */
  private static boolean isLost(String state) {
    return state.startsWith("08") || state.startsWith("57P0") || state.startsWith("53");
  }

  private static String firstLine(SQLException failure) {
    String message = failure.getMessage() == null ? "" : failure.getMessage().strip();
    return message.isEmpty()
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElseThrow();
  }
}
