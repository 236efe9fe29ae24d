package leat.serve;

import leat.ExitCode;
import leat.LeatException;
import leat.OneLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** What {@code java -jar leat-serve.jar} runs: the server alone, with nothing of Spark's around. */
public final class ServeMain {
  private static final Logger LOG = LoggerFactory.getLogger(ServeMain.class);

  private ServeMain() {}

  /** Serves until the process is told to end; ends with the exit codes that all commands have. */
  public static void main(String[] args) {
    ExitCode.end(execute(args));
  }

  static int execute(String... args) {
    ServeCommand command = new ServeCommand();
    CommandLine line = new CommandLine(command).setCommandName("leat serve");
    line.setExecutionExceptionHandler((e, at, parsed) -> report(e, command.debug()));
    line.setParameterExceptionHandler(
        (e, given) -> {
          LOG.error("{}. See --help", e.getMessage());
          return ExitCode.USAGE.code();
        });
    return line.execute(args);
  }

  private static int report(Exception thrown, boolean debug) {
    LeatException failure =
        thrown instanceof LeatException told
            ? told
            : LeatException.failure("Cannot serve: " + thrown, thrown);
    if (debug) {
      LOG.error(OneLine.message(failure.getMessage()), thrown);
    } else {
      LOG.error(OneLine.message(failure.getMessage()));
    }
    return failure.exitCode().code();
  }
}
