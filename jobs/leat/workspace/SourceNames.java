package leat.workspace;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Short names of source files; files that would share one get more of their path. */
final class SourceNames {
  private final Map<String, String> names = new TreeMap<>();

  /**
   * Takes note of a file.
   *
   * @param path absolute
   * @param base folder above it, where its name starts if no other file has the same
   */
  void add(String path, String base) {
    names.put(path, path.substring(base.endsWith("/") ? base.length() : base.length() + 1));
  }

  /** Unique names by path. */
  Map<String, String> unique() {
    Set<String> shared = shared();
    while (!shared.isEmpty()) {
      Set<String> clashing = shared;
      names.replaceAll((path, name) -> clashing.contains(name) ? longer(path, name) : name);
      shared = shared();
    }
    return names;
  }

  private Set<String> shared() {
    Set<String> seen = new HashSet<>();
    Set<String> shared = new HashSet<>();
    names.values().stream().filter(name -> !seen.add(name)).forEach(shared::add);
    return shared;
  }

  /** The name with the folder before it. */
  private static String longer(String path, String name) {
    int slashBefore = path.length() - name.length() - 1;
    return path.substring(path.lastIndexOf('/', slashBefore - 1) + 1);
  }
}
