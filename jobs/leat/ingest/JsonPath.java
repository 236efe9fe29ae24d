package leat.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Paths into a JSON object as a tree; a key with dots is found as well as a path of keys. */
final class JsonPath {
  private final Map<String, JsonPath> inner = new HashMap<>();
  private final List<Integer> columns = new ArrayList<>();

  private JsonPath() {}

  /** The tree of the paths; a column is a path's number. */
  static JsonPath of(List<String> paths) {
    JsonPath root = new JsonPath();
    for (int column = 0; column < paths.size(); column++) {
      root.add(paths.get(column), column);
    }
    return root;
  }

  private void add(String path, int column) {
    inner.computeIfAbsent(path, key -> new JsonPath()).columns.add(column);
    for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
      String key = path.substring(0, dot);
      inner.computeIfAbsent(key, k -> new JsonPath()).add(path.substring(dot + 1), column);
    }
  }

  /** What a key leads to, or null. */
  JsonPath inner(String key) {
    return inner.get(key);
  }

  /** Columns whose path ends here. */
  List<Integer> columns() {
    return columns;
  }

  /** Whether no path goes on from here. */
  boolean isLeaf() {
    return inner.isEmpty();
  }
}
