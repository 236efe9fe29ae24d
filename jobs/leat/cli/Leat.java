package leat.cli;

import java.util.concurrent.Callable;
import leat.job.Program;
import leat.serve.ServeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All commands. */
@Command(
    name = "leat",
    mixinStandardHelpOptions = true,
    description = "Takes tabular data to a model that people rely on, and keeps it right.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      JobCommands.Ingest.class,
      JobCommands.Clean.class,
      JobCommands.Features.class,
      JobCommands.Train.class,
      JobCommands.Evaluate.class,
      JobCommands.Register.class,
      ScoreCommand.class,
      InitCommand.class,
      ProfileCommand.class,
      PlanCommand.class,
      RunsCommand.class,
      ModelsCommand.class,
      QuarantineCommand.class,
      TraceCommand.class,
      RevealCommand.class,
      GcCommand.class,
      ServeCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Arguments after -- go to spark-submit, such as -- --master spark://host:7077; those of serve to"
          + " Java, such as -- -Xmx128m.",
      "--print-flags --config FILE prints the heap, the flags of Java and the shuffle partitions that a"
          + " run of the pipeline would have.",
      "Exit codes: 0 done, 2 config or usage, 3 data refused, 4 model refused, 1 anything else."
    })
public final class Leat implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    Program.main("leat", new Leat(), args);
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(System.out);
    return CommandLine.ExitCode.OK;
  }
}
