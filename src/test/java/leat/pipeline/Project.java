package leat.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import leat.config.ConfigLoader;
import leat.config.PipelineConfig;
import leat.job.JobPlan;
import leat.job.Jobs;
import leat.job.Sessions;
import leat.ledger.JobRecord;
import leat.ledger.RunRecord;
import leat.workspace.Checkpoint;
import leat.workspace.Workspace;
import org.apache.hadoop.conf.Configuration;

/**
 * A user's folder with data, config and workspace; there is a space in its path.
 *
 * @param folder where everything lies
 * @param workspaceName of the workspace's folder in it
 */
public record Project(Path folder, String workspaceName) {
  private static final String DATA = "people.csv";

  /** An empty project. */
  public static Project in(Path temporary) {
    try {
      return new Project(Files.createDirectories(temporary.resolve("a project")), "work space");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A project with rows of {@link People} and a config for them. */
  public static Project ofPeople(Path temporary, int rows) {
    return in(temporary).data(People.csv(rows)).config(People.COLUMNS);
  }

  /** The same data and contract, and another workspace. */
  public Project beside(String workspace) {
    return new Project(folder, workspace).config(People.COLUMNS);
  }

  /** Writes the source file. */
  public Project data(String text) {
    return file(DATA, text);
  }

  /** Writes the config: name, workspace and source are added. */
  public Project config(String text) {
    return file(
        workspaceName + ".conf",
        """
        pipeline = people
        workspace = "%s"
        source.path = "%s"
        """
                .formatted(folder.resolve(workspaceName), folder.resolve(DATA))
            + text);
  }

  /** Writes a file of the project. */
  public Project file(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The config file. */
  public Path configFile() {
    return folder.resolve(workspaceName + ".conf");
  }

  /** Runs a command with the project's config after its first words. */
  public Ran leat(String... command) {
    Stream<String> config = Stream.of("--config", configFile().toString());
    return Ran.leat(Stream.concat(Arrays.stream(command), config).toArray(String[]::new));
  }

  /** Runs a command that must end well. */
  public Ran done(String... command) {
    Ran ran = leat(command);
    if (ran.code() != 0) {
      throw new AssertionError(ran.err());
    }
    return ran;
  }

  /**
   * Runs a command that must end with that code, a message without Java's own words, and no output.
   */
  public Ran refused(int code, String... command) {
    Ran ran = leat(command);
    if (ran.code() != code || ran.showsStackTrace() || !ran.out().isEmpty()) {
      throw new AssertionError(ran);
    }
    return ran;
  }

  /** Runs jobs of the pipeline, which must end well; gives the run's record. */
  public RunRecord run(String... options) {
    done(Stream.concat(Stream.of("run"), Arrays.stream(options)).toArray(String[]::new));
    return lastRun();
  }

  /** The record of the newest run. */
  public RunRecord lastRun() {
    List<String> runs = workspace().runs().list();
    return workspace().runs().read(runs.get(runs.size() - 1));
  }

  /** What the newest run says of a job. */
  public JobRecord last(String job) {
    return lastRun().jobs().stream().filter(j -> j.job().equals(job)).findFirst().orElseThrow();
  }

  /** The project's workspace. */
  public Workspace workspace() {
    PipelineConfig config = settings();
    return Workspace.open(config.workspace(), config.pipeline(), new Configuration());
  }

  /** The project's config. */
  public PipelineConfig settings() {
    return ConfigLoader.load(configFile().toString(), Map.of(), Map.of());
  }

  /** The published output of a job for the config as it is. */
  public Checkpoint published(String job) {
    return JobPlan.of(Jobs.inOrder(), settings(), workspace(), Sessions.engine())
        .step(job)
        .published();
  }

  /** A text file of a published output. */
  public String text(String job, String child) {
    return workspace().readText(published(job), child);
  }

  /** The pipeline's folder in the workspace. */
  public Path stored() {
    return folder.resolve(workspaceName).resolve("people");
  }

  /** All files below a folder of the workspace, by relative path, sorted. */
  public List<String> files(String below) {
    Path top = stored().resolve(below);
    if (!Files.exists(top)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(top)) {
      return all.filter(Files::isRegularFile)
          .map(file -> top.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
