package leat;

/**
 * A failure with a message for the person who started the command, and the exit code it ends with.
 *
 * <p>The message follows {@code Cannot VERB THING: REASON} or {@code Invalid KEY: RULE, found
 * VALUE}; it never holds a secret.
 */
public final class LeatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  /**
   * A failure that ends the command with the given code.
   *
   * @param exitCode what the process ends with
   * @param message for people, complete on its own
   * @param cause what was thrown underneath, or null
   */
  public LeatException(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** Wrong config or usage, or something named that is not there: exit code 2. */
  public static LeatException usage(String message) {
    return new LeatException(ExitCode.USAGE, message, null);
  }

  /** As {@link #usage(String)}, with what was thrown underneath. */
  public static LeatException usage(String message, Throwable cause) {
    return new LeatException(ExitCode.USAGE, message, cause);
  }

  /** Data that cannot be worked with: exit code 3. */
  public static LeatException dataRefused(String message) {
    return new LeatException(ExitCode.DATA_REFUSED, message, null);
  }

  /** A model that must not go live: exit code 4. */
  public static LeatException modelRefused(String message) {
    return new LeatException(ExitCode.MODEL_REFUSED, message, null);
  }

  /** Anything else: exit code 1. */
  public static LeatException failure(String message, Throwable cause) {
    return new LeatException(ExitCode.FAILURE, message, cause);
  }

  /** What the process ends with. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
