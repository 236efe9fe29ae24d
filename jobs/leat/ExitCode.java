package leat;

/** How a command ends, as its process exit code. */
public enum ExitCode {
  /** Everything asked for was done, or was up to date. */
  DONE(0),
  /** Anything that no other code names. */
  FAILURE(1),
  /** Wrong config or usage, or a source, workspace or permission that is not there. */
  USAGE(2),
  /** The data was refused: an expectation, a row balance, nothing left. */
  DATA_REFUSED(3),
  /** The model was refused by the gate or the parity check. */
  MODEL_REFUSED(4),
  /** Drift was found. */
  DRIFT(5);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The process exit code, 0 to 5. */
  public int code() {
    return code;
  }

  /** Ends the process with a code that is not 0; the one place that does. */
  public static void end(int code) {
    if (code != DONE.code) {
      System.exit(code);
    }
  }
}
