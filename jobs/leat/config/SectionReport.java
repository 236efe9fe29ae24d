package leat.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reports problems of one section, each with its key and the place where the user wrote it. */
final class SectionReport {
  private final Problems problems;
  private final List<String> path;
  private final Place place;
  private final ConfigObject own;

  /**
   * Reports into the given problems.
   *
   * @param path the keys that lead to the section
   * @param place of the section, for what stands nowhere
   * @param own what the user wrote in it
   */
  SectionReport(Problems problems, List<String> path, Place place, ConfigObject own) {
    this.problems = problems;
    this.path = path;
    this.place = place;
    this.own = own;
  }

  /** A rule that the value of a key breaks. */
  void unfit(String key, ConfigValue value, Unfit unfit) {
    ConfigValue found = unfit.found(value);
    String shown = Shown.value(key, found) + unfit.hint();
    problems.add(Place.of(found), invalid(List.of(key), unfit.getMessage() + ", found " + shown));
  }

  /** A key that must be given and is not. */
  void missing(String key) {
    problems.add(place, invalid(List.of(key), "must be given, found nothing"));
  }

  /** A rule over the whole section. */
  void problem(String ruleAndFound) {
    problems.add(place, invalid(List.of(), ruleAndFound));
  }

  /** A rule over several keys, at the place of the first of them that the user wrote. */
  void problem(String key, String ruleAndFound, String... otherKeys) {
    Place at = isGiven(key) ? Place.of(own.get(key)) : place;
    for (int i = otherKeys.length - 1; i >= 0 && !isGiven(key); i--) {
      at = isGiven(otherKeys[i]) ? Place.of(own.get(otherKeys[i])) : at;
    }
    problems.add(at, invalid(List.of(key), ruleAndFound));
  }

  /** A rule at a value further inside. */
  void problemAt(ConfigValue value, List<String> inside, String ruleAndFound) {
    problems.add(Place.of(value), invalid(inside, ruleAndFound));
  }

  /** The keys that are not known. */
  void unknown(Set<String> known) {
    for (String key : new TreeSet<>(own.keySet())) {
      if (!known.contains(key)) {
        String near = Nearest.hint(key, known);
        String hint = near.isEmpty() ? ", known are " + String.join(", ", known) : near;
        problems.add(Place.of(own.get(key)), invalid(List.of(key), "unknown key" + hint));
      }
    }
  }

  /** Whether the user wrote a value for the key. */
  boolean isGiven(String key) {
    return own.get(key) != null && own.get(key).valueType() != ConfigValueType.NULL;
  }

  /** How many problems there are so far, in all sections. */
  int count() {
    return problems.count();
  }

  private String invalid(List<String> inside, String ruleAndFound) {
    List<String> key = new ArrayList<>(path);
    key.addAll(inside);
    return "Invalid " + Shown.path(key) + ": " + ruleAndFound;
  }
}
