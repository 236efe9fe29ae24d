package leat.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import leat.Json;
import leat.LeatException;
import leat.job.Options;
import leat.workspace.ModelVersion;
import leat.workspace.Promotion;
import leat.workspace.PromotionRequest;
import leat.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The registry. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = "Lists, shows and verifies versions, and rolls back.")
final class ModelsCommand {

  @Command(name = "list", mixinStandardHelpOptions = true, description = "All versions.")
  int list(
      @Mixin Options options,
      @Option(
              names = "--as-of",
              paramLabel = "TIME",
              description = "Marks what was in production then (2026-03-01, or ISO-8601).")
          String asOf) {
    Workspace workspace = Opened.of(options).workspace();
    List<ModelVersion> models = workspace.models().list();
    Optional<Promotion> live =
        asOf == null ? workspace.registry().production() : workspace.registry().asOf(moment(asOf));
    List<Listed> listed = models.stream().map(model -> Listed.of(model, live)).toList();
    if (options.json()) {
      System.out.print(Json.document(listed));
      return 0;
    }
    if (listed.isEmpty()) {
      System.out.println("No model is registered");
    }
    listed.forEach(model -> System.out.println(model.text()));
    return 0;
  }

  /**
   * A version in the list.
   *
   * @param inProductionSince ISO-8601, or null where it is not in production
   */
  private record Listed(String version, String created, String inProductionSince) {
    static Listed of(ModelVersion model, Optional<Promotion> live) {
      String since =
          live.filter(l -> l.model().equals(model.version())).map(Promotion::at).orElse(null);
      return new Listed(model.version(), model.manifest().created(), since);
    }

    String text() {
      String state = inProductionSince == null ? "" : "  in production since " + inProductionSince;
      return String.format(Locale.ROOT, "%-5s %s%s", version, created, state);
    }
  }

  @Command(name = "show", mixinStandardHelpOptions = true, description = "One version in full.")
  int show(
      @Mixin Options options,
      @Parameters(paramLabel = "VERSION", description = "As models list names it.")
          String version) {
    Workspace workspace = Opened.of(options).workspace();
    System.out.print(Json.document(found(workspace, version).manifest()));
    return 0;
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Compares every file of a version with its SHA-256.")
  int verify(
      @Mixin Options options,
      @Parameters(paramLabel = "VERSION", description = "As models list names it.")
          String version) {
    Workspace workspace = Opened.of(options).workspace();
    ModelVersion model = found(workspace, version);
    workspace.models().verify(model);
    if (options.json()) {
      System.out.print(Json.document(model.manifest()));
    } else {
      int files = model.manifest().files().size();
      System.out.printf("Model %s: %d files as published%n", version, files);
    }
    return 0;
  }

  @Command(
      name = "rollback",
      mixinStandardHelpOptions = true,
      description = "Puts the version that was in production before back there.")
  int rollback(
      @Mixin Options options,
      @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
          String reason) {
    Workspace workspace = Opened.of(options).workspace();
    Optional<Promotion> now = workspace.registry().production();
    String previous = now.map(Promotion::previous).orElse(null);
    if (previous == null) {
      throw LeatException.usage("Cannot roll back: no other model was in production before");
    }
    workspace.models().verify(found(workspace, previous));
    PromotionRequest request =
        new PromotionRequest(previous, "rollback", System.getProperty("user.name"), reason, null);
    Promotion done = workspace.registry().promote(request, now);
    if (options.json()) {
      System.out.print(Json.document(done));
    } else {
      String text = "Model %s is in production, %s is not any more%n";
      System.out.printf(text, previous, done.previous());
    }
    return 0;
  }

  private static ModelVersion found(Workspace workspace, String version) {
    return workspace
        .models()
        .find(version)
        .orElseThrow(
            () ->
                LeatException.usage(
                    "Cannot find model " + version + ": see leat models list for what there is"));
  }

  private static Instant moment(String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw LeatException.usage(
          "Invalid --as-of: must be a date or an ISO-8601 time, found " + text, e);
    }
  }
}
