package leat.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import leat.Json;
import leat.config.SplitSettings;
import leat.config.SplitSettings.By;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Protection;
import leat.contract.Role;
import leat.contract.ValueRules;

/**
 * What decides in which part of the split a row is.
 *
 * @param settings the split's
 * @param columns whose values decide, in order
 * @param testFrom by time: when the test rows begin, in microseconds since 1970; else null
 * @param cleaned fingerprint of the rows that were divided
 */
public record SplitDefinition(
    SplitSettings settings, List<Deciding> columns, Long testFrom, String cleaned) {
  /** Copies the list. */
  public SplitDefinition {
    columns = List.copyOf(columns);
  }

  /**
   * A column whose values decide.
   *
   * @param name as the pipeline calls it
   * @param type of its values
   * @param rules by which they are read
   * @param protection what ingest did to them, or null
   * @param key id of the key that they are protected with, or null
   */
  public record Deciding(
      String name, ColumnType type, ValueRules rules, Protection protection, String key) {
    static Deciding of(Column column, String key) {
      boolean personal = column.personal();
      return new Deciding(
          column.name(),
          column.type(),
          column.rules(),
          personal ? column.protection() : null,
          personal && column.protection().method().needsKey() ? key : null);
    }
  }

  /**
   * Of a pipeline.
   *
   * @param contract as it is declared
   * @param key id of the privacy key, or null
   */
  public static SplitDefinition of(Contract contract, SplitSettings split, String key) {
    return new SplitDefinition(
        split,
        deciding(contract, split).stream().map(column -> Deciding.of(column, key)).toList(),
        null,
        null);
  }

  /** Columns of the hash; by time those that say when. */
  private static List<Column> deciding(Contract contract, SplitSettings split) {
    if (split.by() == By.TIME) {
      return contract.withRole(Role.TIME);
    }
    List<Column> keys = contract.withRole(split.by() == By.GROUP ? Role.GROUP : Role.KEY);
    boolean whole = split.by() == By.ROW || keys.isEmpty();
    List<Column> columns = new ArrayList<>(whole ? contract.columns() : keys);
    if (split.stratify() && !columns.contains(contract.label())) {
      columns.add(contract.label());
    }
    columns.removeIf(Column::dropped);
    return columns;
  }

  /** The definition for certain rows. */
  public SplitDefinition with(Long testBegins, String cleanedFingerprint) {
    return new SplitDefinition(settings, columns, testBegins, cleanedFingerprint);
  }

  /** Reads one that was stored. */
  public static Optional<SplitDefinition> read(JsonNode node) {
    return node.path("settings").isObject()
        ? Optional.of(Json.bind(node, SplitDefinition.class))
        : Optional.empty();
  }

  /**
   * Why a model that was trained by another definition may have seen rows that are test rows by
   * this one; empty where it cannot have.
   */
  public Optional<String> mayHaveTaught(SplitDefinition before) {
    Optional<String> changed = changed(before);
    if (changed.isPresent()) {
      return changed;
    }
    boolean sameRows = cleaned != null && cleaned.equals(before.cleaned);
    if (sameRows) {
      return Optional.empty();
    }
    if (settings.by() == By.TIME) {
      return earlier(before);
    }
    return settings.stratify()
        ? Optional.of("the rows changed, and with split.stratify that moves rows between the parts")
        : Optional.empty();
  }

  private Optional<String> earlier(SplitDefinition before) {
    boolean isLater = testFrom != null && before.testFrom != null && testFrom >= before.testFrom;
    return isLater
        ? Optional.empty()
        : Optional.of(
            "the test rows begin at %s now, and began at %s"
                .formatted(shown(testFrom), shown(before.testFrom)));
  }

  private static String shown(Long micros) {
    return micros == null
        ? "no known time"
        : Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
  }

  private Optional<String> changed(SplitDefinition before) {
    JsonNode now = Json.mapper().valueToTree(settings);
    JsonNode then = Json.mapper().valueToTree(before.settings);
    List<String> changes = new ArrayList<>();
    now.properties()
        .forEach(
            field -> {
              JsonNode old = then.get(field.getKey());
              if (!field.getValue().equals(old)) {
                changes.add(
                    "split.%s was %s and is %s"
                        .formatted(field.getKey().replace('_', '-'), old, field.getValue()));
              }
            });
    if (!columns.equals(before.columns)) {
      changes.add(columnsChanged(before));
    }
    return changes.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", changes));
  }

  private String columnsChanged(SplitDefinition before) {
    List<String> names = columns.stream().map(Deciding::name).toList();
    List<String> old = before.columns.stream().map(Deciding::name).toList();
    if (!names.equals(old)) {
      return "rows were divided by %s and are by %s"
          .formatted(String.join(", ", old), String.join(", ", names));
    }
    return columns.stream()
        .filter(column -> !before.columns.contains(column))
        .map(
            column ->
                "the values of %s, by which rows are divided, are read otherwise"
                    .formatted(column.name()))
        .findFirst()
        .orElseThrow();
  }
}
