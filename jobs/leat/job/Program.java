package leat.job;

import java.util.Arrays;
import java.util.concurrent.Callable;
import leat.ExitCode;
import leat.LeatException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs a command line, and turns how it ended into a message for people and an exit code. */
public final class Program {
  private static final Logger LOG = LoggerFactory.getLogger(Program.class);

  private Program() {}

  /** Runs the command; ends the process unless all is well. */
  public static void main(Callable<Integer> command, String[] args) {
    int code = execute(command, args);
    if (code != ExitCode.DONE.code()) {
      System.exit(code);
    }
  }

  /** Runs the command and gives the exit code. */
  public static int execute(Callable<Integer> command, String[] args) {
    boolean debug = Arrays.asList(args).contains("--debug");
    CommandLine line = new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((e, at, parsed) -> report(e, debug).code());
    line.setParameterExceptionHandler(Program::wrongUsage);
    return line.execute(args);
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    CommandLine at = e.getCommandLine();
    LOG.error("{}", e.getMessage());
    LOG.error("See '{} --help'", at.getCommandSpec().qualifiedName());
    return ExitCode.USAGE.code();
  }

  /** Says what went wrong; the stack trace only where it was asked for. */
  static ExitCode report(Throwable thrown, boolean debug) {
    LeatException failure = Failures.explained(thrown);
    if (debug) {
      LOG.error(failure.getMessage(), thrown);
    } else {
      LOG.error(failure.getMessage());
    }
    return failure.exitCode();
  }
}
