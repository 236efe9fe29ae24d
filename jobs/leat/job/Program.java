package leat.job;

import java.util.Arrays;
import java.util.concurrent.Callable;
import leat.ExitCode;
import leat.LeatException;
import leat.OneLine;
import leat.config.Nearest;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.config.Configurator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs a command line, and turns how it ended into a message for people and an exit code. */
public final class Program {
  private static final Logger LOG = LoggerFactory.getLogger(Program.class);

  private static final String VERSION = "Leat 0.1.0";

  private Program() {}

  /**
   * Runs the command; ends the process unless all is well.
   *
   * @param name how the command is called, for its help
   */
  public static void main(String name, Callable<Integer> command, String[] args) {
    ExitCode.end(execute(name, command, args));
  }

  /** Runs the command and gives the exit code. */
  public static int execute(String name, Callable<Integer> command, String[] args) {
    boolean debug = Arrays.asList(args).contains("--debug");
    if (debug) {
      Configurator.setAllLevels(LogManager.ROOT_LOGGER_NAME, Level.INFO);
    }
    CommandLine line = new CommandLine(command).setCommandName(name);
    line.setExecutionExceptionHandler((e, at, parsed) -> report(e, debug).code());
    line.setParameterExceptionHandler(Program::wrongUsage);
    tellVersion(line);
    return line.execute(args);
  }

  private static void tellVersion(CommandLine line) {
    line.getCommandSpec().version(VERSION);
    line.getSubcommands().values().forEach(Program::tellVersion);
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    LOG.error(e instanceof UnmatchedArgumentException u ? unknown(u, command) : e.getMessage());
    LOG.error("See '{} --help'", command.qualifiedName());
    return ExitCode.USAGE.code();
  }

  private static String unknown(UnmatchedArgumentException e, CommandSpec command) {
    String first = e.getUnmatched().get(0);
    if (first.startsWith("-") || command.subcommands().isEmpty()) {
      return e.getMessage() + Nearest.hint(first, command.optionsMap().keySet());
    }
    return "Unknown command: '%s'".formatted(first)
        + Nearest.hint(first, command.subcommands().keySet());
  }

  /** Says what went wrong; the stack trace only where it was asked for. */
  static ExitCode report(Throwable thrown, boolean debug) {
    LeatException failure = Failures.explained(thrown, "a file");
    if (debug) {
      LOG.error(OneLine.message(failure.getMessage()), thrown);
    } else {
      LOG.error(OneLine.message(failure.getMessage()));
    }
    return failure.exitCode();
  }
}
