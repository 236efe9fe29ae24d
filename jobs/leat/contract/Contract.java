package leat.contract;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a pipeline, in the order of the config; names are unique.
 *
 * @param columns at least one
 */
public record Contract(List<Column> columns) implements Serializable {
  /** Copies the list. */
  public Contract {
    columns = List.copyOf(columns);
  }

  /** The column of that name. */
  public Optional<Column> column(String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  /** Columns of one role, in order. */
  public List<Column> withRole(Role role) {
    return columns.stream().filter(c -> c.role() == role).toList();
  }

  /** The one column of role label; a valid contract has it. */
  public Column label() {
    return withRole(Role.LABEL).get(0);
  }
}
