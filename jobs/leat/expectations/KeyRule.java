package leat.expectations;

import java.util.List;

/** A rule on how rows relate to others. */
public sealed interface KeyRule extends Rule {
  /** No two rows have the same values; all but the first in source order fail. */
  record Unique() implements KeyRule {
    @Override
    public String kind() {
      return "unique";
    }
  }

  /**
   * The values are there in another table.
   *
   * @param type {@code csv} or {@code parquet}
   * @param path files, folders or globs
   * @param columns of the other table, as many as the expectation has
   */
  record References(String type, List<String> path, List<String> columns) implements KeyRule {
    /** Copies the lists. */
    public References {
      path = List.copyOf(path);
      columns = List.copyOf(columns);
    }

    @Override
    public String kind() {
      return "references";
    }
  }
}
