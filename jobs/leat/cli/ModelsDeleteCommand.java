package leat.cli;

import java.util.concurrent.Callable;
import leat.Json;
import leat.job.Options;
import leat.workspace.DeletionRequest;
import leat.workspace.Promotion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes a version. */
@Command(
    name = "delete",
    mixinStandardHelpOptions = true,
    description = {
      "Deletes the files of a version; the registry remembers it.",
      "",
      "What is in production is never deleted. What goes by another alias, or went by any, is deleted"
          + " with --force only. --as-of answers as before, and the number is not used again."
    },
    footer = {"", "Example:", "  leat models delete 4 --reason 'a trial' --config my.conf"})
final class ModelsDeleteCommand implements Callable<Integer> {
  @Mixin private Options options;

  @Parameters(paramLabel = "VERSION", description = "A number, as models list shows it.")
  private String version;

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
  private String reason;

  @Option(names = "--force", description = "Even if it goes or went by an alias.")
  private boolean force;

  @Override
  public Integer call() {
    String by = System.getProperty("user.name");
    DeletionRequest request = new DeletionRequest(version, by, reason, force);
    Promotion done = Opened.of(options).workspace().delete(request);
    if (options.json()) {
      System.out.print(Json.document(done));
    } else {
      System.out.printf("Model %s is deleted%n", version);
    }
    return 0;
  }
}
