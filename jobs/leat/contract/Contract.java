package leat.contract;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a pipeline, in the order of the config; names are unique.
 *
 * @param columns at least one
 */
public record Contract(List<Column> columns) implements Serializable {
  /** Names of Leat's own columns beside those of a contract, which it may not use in any case. */
  public static final Set<String> RESERVED =
      Set.of("_row_id", "_file", "_line", "_part", "_label", "_weight");

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

  /** The columns whose values are protected before anything is written, in order. */
  public List<Column> personal() {
    return columns.stream().filter(Column::personal).toList();
  }

  /**
   * The contract of what ingest puts out, which every later job works by.
   *
   * <p>The value rules of a personal column were applied by ingest and do not fit what its values
   * became, so it has none any more; what is left out in ingest is not there.
   */
  public Contract ingested() {
    return new Contract(
        columns.stream().filter(column -> !column.dropped()).map(Column::ingested).toList());
  }
}
