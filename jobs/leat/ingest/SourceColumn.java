package leat.ingest;

import java.io.Serializable;
import leat.contract.Column;

/**
 * A column of the contract, as ingest looks for it.
 *
 * @param name as the pipeline calls it
 * @param from the source's name for it, a path with dots where records are nested; null: the name
 */
public record SourceColumn(String name, String from) implements Serializable {
  static SourceColumn of(Column column) {
    return new SourceColumn(column.name(), column.from());
  }

  /** The source's name for it. */
  public String sourceName() {
    return from == null ? name : from;
  }
}
