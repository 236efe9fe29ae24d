package leat.workspace;

import java.util.HashMap;
import java.util.Map;

/** Short names of source files; files that would share one get more of their path. */
final class SourceNames {
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();

  /**
   * Takes note of a file.
   *
   * @param path absolute
   * @param base folder above it, where its name starts if no other file has the same
   */
  void add(String path, String base) {
    String name = path.substring(base.endsWith("/") ? base.length() : base.length() + 1);
    names.put(path, name);
    uses.merge(name, 1, Integer::sum);
  }

  /** The name below its base, or the whole path if another file has that name. */
  String of(String path) {
    String name = names.get(path);
    return uses.get(name) == 1 ? name : path;
  }
}
