package leat.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** How the columns of a source differ from those of the last ingest. */
final class SchemaDrift {
  private SchemaDrift() {}

  /**
   * What changed, a line for each column, by name.
   *
   * @param before columns with their types
   * @param now columns with their types
   */
  static List<String> between(Map<String, String> before, Map<String, String> now) {
    List<String> changes = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      String was = before.get(name);
      String is = now.get(name);
      if (was == null) {
        changes.add("column \"%s\" appeared (%s)".formatted(name, is));
      } else if (is == null) {
        changes.add("column \"%s\" vanished (%s)".formatted(name, was));
      } else if (!was.equals(is)) {
        changes.add("column \"%s\" changed its type (%s -> %s)".formatted(name, was, is));
      }
    }
    return changes;
  }
}
