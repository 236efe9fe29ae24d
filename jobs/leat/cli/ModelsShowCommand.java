package leat.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.concurrent.Callable;
import leat.Json;
import leat.LeatException;
import leat.job.Options;
import leat.workspace.ModelVersion;
import leat.workspace.Promotion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One version in full. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "One version in full: what it was made from, its gate, figures, files and aliases.",
    footer = {
      "",
      "Examples:",
      "  leat models show production --config my.conf",
      "  leat models show staging --as-of 2026-03-01T12:00:00Z --config my.conf"
    })
final class ModelsShowCommand implements Callable<Integer> {
  @Mixin private Options options;

  @Parameters(paramLabel = "VERSION", description = "A number, or an alias that it goes by.")
  private String version;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = "The version that went by the alias then (2026-03-01, or ISO-8601; UTC).")
  private String asOf;

  @Override
  public Integer call() {
    Instant moment = asOf == null ? null : Moment.of(asOf);
    Versions versions = Versions.of(Opened.of(options).workspace());
    ModelVersion model = versions.found(moment == null ? version : then(versions, moment));
    if (options.json()) {
      ObjectNode document = Json.mapper().valueToTree(model.manifest());
      document.set(
          "promotions", Json.mapper().valueToTree(versions.history().ofModel(model.version())));
      System.out.print(Json.document(document));
    } else {
      new ShownModel(model, versions).lines().forEach(System.out::println);
    }
    return 0;
  }

  private String then(Versions versions, Instant moment) {
    return versions
        .history()
        .until(moment)
        .current(version)
        .map(Promotion::model)
        .orElseThrow(
            () -> LeatException.usage("Cannot find a model in " + version + " as of " + asOf));
  }
}
