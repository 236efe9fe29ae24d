package leat.init;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import leat.contract.Cleaning;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Role;
import leat.contract.ValueRules;

/** What is proposed for one column, while it is being made up. */
final class Proposal {
  private final String name;
  private final List<String> reasons = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<String> formats = new ArrayList<>();
  private final Set<String> missing = new TreeSet<>();
  private final Set<String> trueTexts = new TreeSet<>();
  private final Set<String> falseTexts = new TreeSet<>();
  private ColumnType type = ColumnType.STRING;
  private Role role = Role.FEATURE;
  private boolean lower;
  private boolean required;
  private String alternative;

  Proposal(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  ColumnType type() {
    return type;
  }

  Role role() {
    return role;
  }

  List<String> reasons() {
    return reasons;
  }

  List<String> warnings() {
    return warnings;
  }

  Proposal because(String reason) {
    reasons.add(reason);
    return this;
  }

  /** A reason that the user is told at once, too. */
  Proposal warn(String warning) {
    warnings.add(warning);
    return because(warning);
  }

  /** As if nothing had been said but the missing texts. */
  Proposal anew() {
    reasons.clear();
    warnings.clear();
    formats.clear();
    trueTexts.clear();
    falseTexts.clear();
    lower = false;
    return this;
  }

  /** A setting that the user may want. */
  Proposal alternative(String setting) {
    alternative = setting;
    return this;
  }

  /** That setting, or null. */
  String alternative() {
    return alternative;
  }

  Proposal as(ColumnType other) {
    type = other;
    return this;
  }

  Proposal as(Role other) {
    role = other;
    return this;
  }

  Proposal formats(List<String> all) {
    formats.addAll(all);
    return this;
  }

  Proposal missing(Set<String> texts) {
    missing.addAll(texts);
    return this;
  }

  Proposal words(Set<String> meaningTrue, Set<String> meaningFalse) {
    trueTexts.addAll(meaningTrue);
    falseTexts.addAll(meaningFalse);
    return this;
  }

  Proposal lower() {
    lower = true;
    return this;
  }

  Proposal required() {
    required = true;
    return this;
  }

  /** The column as the config will say it. */
  Column column() {
    List<Cleaning> clean = new ArrayList<>(List.of(Cleaning.NORMALIZE, Cleaning.TRIM));
    if (lower) {
      clean.add(Cleaning.LOWER);
    }
    ValueRules rules =
        new ValueRules(
            clean,
            missing,
            Map.of(),
            formats,
            trueTexts,
            falseTexts,
            null,
            null,
            Set.of(),
            required);
    return new Column(name, type, role, rules);
  }

  /** The settings as the config writes them, without the braces. */
  String settings() {
    List<String> settings = new ArrayList<>();
    settings.add("type = " + type.name().toLowerCase(Locale.ROOT));
    if (role != Role.FEATURE) {
      settings.add("role = " + role.name().toLowerCase(Locale.ROOT));
    }
    if (required) {
      settings.add("required = true");
    }
    if (lower) {
      settings.add("clean = [normalize, trim, lower]");
    }
    list(settings, "formats", formats.stream().map(Hocon::text).toList());
    list(settings, "missing", missing.stream().map(Hocon::plain).toList());
    list(settings, "true", trueTexts.stream().map(Hocon::text).toList());
    list(settings, "false", falseTexts.stream().map(Hocon::text).toList());
    return String.join(", ", settings);
  }

  private static void list(List<String> settings, String key, List<String> texts) {
    if (!texts.isEmpty()) {
      settings.add(key + " = [" + String.join(", ", texts) + "]");
    }
  }
}
