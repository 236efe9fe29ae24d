package leat.cli;

import java.util.concurrent.Callable;
import leat.Json;
import leat.LeatException;
import leat.job.Options;
import leat.workspace.FetchedModel;
import leat.workspace.ModelVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies a version to local disk. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    description = {
      "Copies a version from HDFS, an object store or local disk into a folder from which it is"
          + " served without the workspace, without Hadoop and without Spark.",
      "",
      "The version is there whole or not at all, each file with its published SHA-256; what was"
          + " fetched last is in production in the folder, and a server that runs from it takes it"
          + " over. Doing it again costs reading the files. Exit code 4 if a file is not the one that"
          + " was published."
    },
    footer = {
      "",
      "Example:",
      "  leat models fetch production --to /srv/marketing --config my.conf",
      "  java -jar leat-serve.jar --workspace /srv/marketing"
    })
final class ModelsFetchCommand implements Callable<Integer> {
  @Mixin private Options options;

  @Parameters(paramLabel = "VERSION", description = "A number, or an alias that it goes by.")
  private String version;

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      required = true,
      description = "On local disk; made where it is not there.")
  private String folder;

  @Override
  public Integer call() {
    if (folder.matches("[a-zA-Z][a-zA-Z0-9+.-]*:/.*")) {
      throw LeatException.usage("Invalid --to: must be a folder on local disk, found " + folder);
    }
    Opened opened = Opened.of(options);
    ModelVersion model = Versions.of(opened.workspace()).found(version);
    FetchedModel fetched = opened.workspace().fetch(model, folder, System.getProperty("user.name"));
    if (options.json()) {
      System.out.print(Json.document(fetched));
    } else {
      System.out.printf(
          fetched.copied()
              ? "Model %s is in %s: %d files%n"
              : "Model %s was in %s already: %d files%n",
          fetched.version(),
          fetched.folder(),
          fetched.files());
    }
    return 0;
  }
}
