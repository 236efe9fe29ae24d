package leat.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leat.Beside;
import leat.workspace.History;
import leat.workspace.ModelSummary;
import leat.workspace.Promotion;
import leat.workspace.Workspace;

/**
 * A version in the list.
 *
 * @param version its number
 * @param created ISO-8601, or null where it was deleted
 * @param run that made it, or null
 * @param inProductionSince ISO-8601, or null where it is not in production
 * @param aliases what it goes by, production included, and since when
 * @param forced the aliases that it has against a refusal
 * @param deleted ISO-8601, or null where it is there
 */
record Listed(
    String version,
    String created,
    String run,
    String inProductionSince,
    Map<String, String> aliases,
    List<String> forced,
    String deleted) {

  private static final int WIDTH = 6;

  /**
   * The versions, lowest first.
   *
   * @param moment as of when; null: now
   * @param alias the version that goes by it alone; null: all
   */
  static List<Listed> of(Workspace workspace, Instant moment, String alias) {
    Beside<List<ModelSummary>> models = Beside.start("models", workspace.models()::summaries);
    History history = workspace.registry().record();
    Map<String, Promotion> current = (moment == null ? history : history.until(moment)).current();
    Map<String, List<Promotion>> byModel =
        current.values().stream().collect(Collectors.groupingBy(Promotion::model));
    if (alias != null) {
      byModel.values().removeIf(own -> own.stream().noneMatch(p -> p.names(alias)));
    }
    Map<String, Promotion> gone = new TreeMap<>();
    history.entries().stream()
        .filter(entry -> entry.deletes(entry.model()))
        .forEach(entry -> gone.put(entry.model(), entry));
    List<Listed> listed = new ArrayList<>();
    for (ModelSummary model : models.result()) {
      boolean asked = alias == null || byModel.containsKey(model.version());
      if (asked && !gone.containsKey(model.version())) {
        listed.add(of(model, byModel.getOrDefault(model.version(), List.of())));
      }
    }
    return Stream.concat(listed.stream(), deleted(byModel, gone))
        .sorted((a, b) -> Long.compare(a.number(), b.number()))
        .toList();
  }

  /** Versions that went by an alias then, and are no more. */
  private static Stream<Listed> deleted(
      Map<String, List<Promotion>> byModel, Map<String, Promotion> gone) {
    return gone.entrySet().stream()
        .filter(entry -> byModel.containsKey(entry.getKey()))
        .map(
            entry ->
                of(entry.getKey(), null, null, byModel.get(entry.getKey()), entry.getValue().at()));
  }

  private static Listed of(ModelSummary model, List<Promotion> aliases) {
    return of(model.version(), model.created(), model.run(), aliases, null);
  }

  private static Listed of(
      String version, String created, String run, List<Promotion> aliases, String deleted) {
    Map<String, String> since = new TreeMap<>();
    aliases.forEach(promotion -> since.put(promotion.alias(), promotion.at()));
    List<String> forced =
        aliases.stream().filter(Promotion::forced).map(Promotion::alias).sorted().toList();
    String live = since.get(Promotion.PRODUCTION);
    return new Listed(version, created, run, live, since, forced, deleted);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    String what = deleted == null ? created : "deleted " + deleted;
    text.append(version).append(" ".repeat(Math.max(1, WIDTH - version.length()))).append(what);
    aliases.forEach(
        (alias, since) -> {
          String by = forced.contains(alias) ? " (forced)" : "";
          text.append("  in ").append(alias).append(" since ").append(since).append(by);
        });
    return text.toString();
  }

  private long number() {
    return Long.parseLong(version);
  }
}
