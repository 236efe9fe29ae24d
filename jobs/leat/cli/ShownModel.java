package leat.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import leat.Json;
import leat.gate.RuleResult;
import leat.metrics.MetricsJson;
import leat.workspace.FileEntry;
import leat.workspace.ModelVersion;
import leat.workspace.Promotion;

/**
 * A version as text.
 *
 * @param version the version
 * @param versions where it is from
 */
record ShownModel(ModelVersion version, Versions versions) {
  private static final List<String> FIGURES =
      List.of("rows", "auc", "pr_auc", "f1", "log_loss", "brier", "accuracy");
  private static final List<String> MADE_FROM =
      List.of("run", "ingest", "clean", "features", "train", "evaluate");

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("model     " + version.version());
    lines.add("created   " + version.manifest().created());
    aliases(lines);
    JsonNode test = metrics().path("test");
    for (String figure : FIGURES) {
      if (test.path(figure).isNumber()) {
        lines.add("test      " + figure + " " + test.path(figure).asText());
      }
    }
    gate(lines);
    JsonNode detail = version.manifest().detail();
    for (String name : MADE_FROM) {
      if (detail.has(name)) {
        lines.add("made from " + name + " " + detail.path(name).asText());
      }
    }
    List<FileEntry> files = version.manifest().files();
    long bytes = files.stream().mapToLong(FileEntry::length).sum();
    lines.add(String.format(Locale.ROOT, "files     %d, %,d bytes", files.size(), bytes));
    lines.add("folder    " + version.path());
    return lines;
  }

  private void aliases(List<String> lines) {
    for (Promotion promotion : versions.history().ofModel(version.version())) {
      boolean still =
          versions.history().current(promotion.alias()).filter(promotion::equals).isPresent();
      lines.add(
          "%s %s %s by %s%s: %s"
              .formatted(
                  still ? "now in   " : "was in   ",
                  promotion.alias(),
                  "since " + promotion.at(),
                  promotion.by(),
                  promotion.forced() ? ", forced" : "",
                  promotion.reason()));
    }
  }

  private void gate(List<String> lines) {
    List<String> refusals = StoredGate.of(version).refusals();
    if (refusals.isEmpty()) {
      lines.add("gate      passed");
    }
    refusals.forEach(refusal -> lines.add("gate      " + refusal));
    StoredGate.of(version).rules().stream()
        .filter(RuleResult::passed)
        .forEach(rule -> lines.add("          " + rule.words()));
  }

  private JsonNode metrics() {
    boolean there =
        version.manifest().files().stream().anyMatch(f -> f.path().equals("metrics.json"));
    return there
        ? MetricsJson.read(versions.workspace().models().readText(version, "metrics.json"))
        : Json.mapper().valueToTree(Map.of());
  }
}
