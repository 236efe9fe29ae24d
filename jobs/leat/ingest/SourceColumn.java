package leat.ingest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import leat.contract.Column;
import leat.contract.Role;

/**
 * A column of the contract, as ingest looks for it.
 *
 * @param name as the pipeline calls it
 * @param from the source's name for it, a path with dots where records are nested; null: the name
 * @param key whether it is part of the key; no part of the fingerprint
 */
public record SourceColumn(String name, String from, @JsonIgnore boolean key)
    implements Serializable {
  /** A column that is no part of the key. */
  public SourceColumn(String name, String from) {
    this(name, from, false);
  }

  static SourceColumn of(Column column) {
    return new SourceColumn(column.name(), column.from(), column.role() == Role.KEY);
  }

  /** The source's name for it. */
  public String sourceName() {
    return from == null ? name : from;
  }
}
