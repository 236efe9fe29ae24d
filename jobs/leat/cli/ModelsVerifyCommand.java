package leat.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import leat.ExitCode;
import leat.Json;
import leat.LeatException;
import leat.job.Options;
import leat.workspace.ModelSummary;
import leat.workspace.ModelVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads versions through. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Compares every file of a version with its SHA-256, and scores its golden rows again.",
      "",
      "Exit code 4 if anything is not as it was published."
    })
final class ModelsVerifyCommand implements Callable<Integer> {
  @Mixin private Options options;

  @Parameters(
      paramLabel = "VERSION",
      arity = "0..1",
      description = "A number or an alias; all versions where it is left out.")
  private String version;

  /**
   * What was found.
   *
   * @param version which
   * @param files how many there are
   * @param goldenRows how many were scored again
   * @param wrong what is not as it was published, or empty
   */
  private record Verified(String version, int files, long goldenRows, String wrong) {}

  @Override
  public Integer call() {
    Opened opened = Opened.of(options);
    Versions versions = Versions.of(opened.workspace());
    List<Verified> verified = new ArrayList<>();
    for (String name : names(opened)) {
      verified.add(verified(opened, versions, name));
    }
    List<String> wrong =
        verified.stream().map(Verified::wrong).filter(words -> !words.isEmpty()).toList();
    if (options.json()) {
      System.out.print(Json.document(verified));
      return (wrong.isEmpty() ? ExitCode.DONE : ExitCode.MODEL_REFUSED).code();
    }
    verified.stream().filter(found -> found.wrong().isEmpty()).forEach(this::print);
    if (!wrong.isEmpty()) {
      throw LeatException.modelRefused(String.join("\n", wrong));
    }
    return 0;
  }

  private List<String> names(Opened opened) {
    return version != null
        ? List.of(version)
        : opened.workspace().models().summaries().stream().map(ModelSummary::version).toList();
  }

  private static Verified verified(Opened opened, Versions versions, String name) {
    try {
      ModelVersion model = versions.found(name);
      long rows = new Approval(opened).whole(model);
      return new Verified(model.version(), model.manifest().files().size(), rows, "");
    } catch (LeatException e) {
      if (e.exitCode() == ExitCode.USAGE) {
        throw e;
      }
      return new Verified(name, 0, 0, e.getMessage());
    }
  }

  private void print(Verified found) {
    System.out.printf(
        "Model %s: %d files as published, %d golden rows score as they did%n",
        found.version(), found.files(), found.goldenRows());
  }
}
