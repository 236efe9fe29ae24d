package leat.cli;

import java.util.List;
import java.util.concurrent.Callable;
import leat.job.Force;
import leat.job.Options;
import leat.job.PipelineRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** One command for each job. */
final class JobCommands {
  private JobCommands() {}

  /** Runs one job, unless it is up to date. */
  private abstract static class OneJob implements Callable<Integer> {
    @Mixin private Options options;

    private final String job;

    OneJob(String job) {
      this.job = job;
    }

    @Override
    public Integer call() {
      return PipelineRun.execute(options, job, List.of(job));
    }
  }

  @Command(
      name = "ingest",
      mixinStandardHelpOptions = true,
      description = "Reads the source as it is; broken records go to quarantine.")
  static final class Ingest extends OneJob {
    Ingest() {
      super("ingest");
    }
  }

  @Command(
      name = "clean",
      mixinStandardHelpOptions = true,
      description = "Applies the value rules and removes duplicates.")
  static final class Clean extends OneJob {
    Clean() {
      super("clean");
    }
  }

  @Command(
      name = "features",
      mixinStandardHelpOptions = true,
      description = "Splits, fits the encoding on the training part, and encodes.")
  static final class Features extends OneJob {
    Features() {
      super("features");
    }
  }

  @Command(
      name = "train",
      mixinStandardHelpOptions = true,
      description = "Fits the candidates and selects one.")
  static final class Train extends OneJob {
    Train() {
      super("train");
    }
  }

  @Command(
      name = "evaluate",
      mixinStandardHelpOptions = true,
      description = "Judges the model on the test part.")
  static final class Evaluate extends OneJob {
    Evaluate() {
      super("evaluate");
    }
  }

  @Command(
      name = "register",
      mixinStandardHelpOptions = true,
      description = "Proves, gates, versions and promotes the model.")
  static final class Register implements Callable<Integer> {
    @Mixin private Options options;
    @Mixin private Force force;

    @Override
    public Integer call() {
      return PipelineRun.execute(options, force, "register", List.of("register"));
    }
  }
}
