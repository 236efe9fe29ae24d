package leat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import leat.job.Jobs;
import leat.ledger.JobRecord;
import leat.pipeline.ForkedLeat;
import leat.pipeline.Project;
import leat.pipeline.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {
  private static final List<String> ALL =
      List.of(
          "run",
          "ingest",
          "clean",
          "features",
          "train",
          "evaluate",
          "register",
          "score",
          "init",
          "profile",
          "plan",
          "runs",
          "models",
          "quarantine",
          "trace",
          "reveal",
          "gc",
          "serve",
          "help");

  @TempDir Path temporary;

  @Test
  void withoutArgumentsEveryCommandIsListed() {
    Ran ran = Ran.leat();
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    ALL.forEach(command -> assertThat(ran.out()).containsPattern("(?m)^  " + command + "\\b"));
    assertThat(ran.out()).contains("Exit codes: 0 done, 2 config or usage");
  }

  @Test
  void everyCommandSaysWhatItDoesAndWhichOptionsItTakes() {
    CommandLine line = new CommandLine(new Leat());
    assertThat(line.getSubcommands().keySet()).containsExactlyInAnyOrderElementsOf(ALL);
    line.getSubcommands().forEach(CommandLineTest::isDescribed);
  }

  private static void isDescribed(String name, CommandLine command) {
    var spec = command.getCommandSpec();
    assertThat(spec.usageMessage().description()).as(name).isNotEmpty();
    spec.options()
        .forEach(o -> assertThat(o.description()).as(name + o.longestName()).isNotEmpty());
    spec.positionalParameters()
        .forEach(p -> assertThat(p.description()).as(name + " " + p.paramLabel()).isNotEmpty());
    command.getSubcommands().forEach((sub, below) -> isDescribed(name + " " + sub, below));
  }

  @Test
  void helpGoesToStandardOutput() {
    Ran ran = Ran.leat("run", "--help");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("Usage: leat run [")
        .contains("--config=FILE", "--from=JOB", "--until=JOB", "--set=KEY=VALUE", "--json");
  }

  @Test
  void everyCommandTellsTheVersion() {
    assertThat(Ran.leat("--version").out()).isEqualTo("Leat 0.1.0\n");
    assertThat(Ran.leat("models", "list", "--version").out()).isEqualTo("Leat 0.1.0\n");
  }

  @Test
  void anUnknownCommandIsAnsweredWithTheNearest() {
    Ran ran = Ran.leat("trian", "--config", "x.conf");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualTo("Unknown command: 'trian', did you mean \"train\"?\nSee 'leat --help'\n");
  }

  @Test
  void anUnknownOptionIsAnsweredWithTheNearest() {
    Ran ran = Ran.leat("run", "--config", "x.conf", "--form", "clean");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("Unknown options: '--form'")
        .contains("did you mean \"--from\"?");
    assertThat(ran.err()).contains("See 'leat run --help'");
  }

  @Test
  void aMissingConfigIsTold() {
    assertThat(Ran.leat("plan").err()).startsWith("Missing required option: '--config=FILE'\n");
    Ran absent = Ran.leat("plan", "--config", "absent.conf");
    assertThat(absent.code()).isEqualTo(2);
    assertThat(absent.err()).contains("absent.conf").contains("no such file");
  }

  @Test
  void aGroupWithoutItsCommandNamesTheCommands() {
    Ran ran = Ran.leat("models");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("Missing required subcommand").contains("leat models --help");
  }

  @Test
  void fromAndUntilChooseJobs() {
    Project project = Project.ofPeople(temporary, 60);
    assertThat(project.run("--until", "clean").jobs())
        .extracting(JobRecord::job)
        .containsExactly("ingest", "clean");
    assertThat(project.run("--from", "clean", "--until", "features").jobs())
        .extracting(JobRecord::job)
        .containsExactly("clean", "features");
    Ran wrong = project.leat("run", "--from", "cleen");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err())
        .isEqualTo(
            "Invalid --from: must be one of %s, found cleen\n"
                .formatted(String.join(", ", Jobs.names())));
    Ran reversed = project.leat("run", "--from", "train", "--until", "clean");
    assertThat(reversed.err())
        .isEqualTo("Invalid --from: must not come after --until clean, found train\n");
  }

  @Test
  void aJobWhoseInputIsNotThereNamesTheJobToRunFirst() {
    Ran ran = Project.ofPeople(temporary, 60).leat("train");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .endsWith("Cannot run train: features has no output for this config. Run features first\n");
  }

  @Test
  void planStartsNoSparkSession() throws Exception {
    Project project = Project.ofPeople(temporary, 60);
    Path classes = temporary.resolve("classes.txt");
    Process plan =
        ForkedLeat.start(
            List.of("-Xlog:class+load:file=" + classes),
            "plan",
            "--config",
            project.configFile().toString());
    assertThat(new String(plan.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .startsWith("ingest    runs: not run yet\nclean     runs: not run yet\n");
    assertThat(plan.waitFor()).isZero();
    assertThat(Files.readString(classes))
        .contains("leat.cli.PlanCommand ")
        .doesNotContain("org.apache.spark.SparkContext ")
        .doesNotContain("org.apache.spark.sql.classic.SparkSession ");
  }

  @Test
  void aStackTraceIsShownWhereAskedFor() {
    Project project = Project.ofPeople(temporary, 60).data("");
    Ran ran = project.leat("ingest", "--debug");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.showsStackTrace()).isTrue();
  }
}
