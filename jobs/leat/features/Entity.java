package leat.features;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import leat.config.SplitSettings;
import leat.config.SplitSettings.By;
import leat.contract.Column;
import leat.contract.Contract;
import leat.contract.Role;

/**
 * What may have several rows, and need not be on one side of the split.
 *
 * @param name its role and columns, as people know them
 * @param columns that tell it
 */
record Entity(String name, List<Column> columns) implements Serializable {

  /** Keys and groups; those that the split keeps on one side by itself are left out. */
  static List<Entity> of(Contract contract, SplitSettings split) {
    List<Entity> entities = new ArrayList<>();
    boolean isPure = split.testFiles().isEmpty() && !split.stratify();
    if (!(isPure && split.by() == By.KEY)) {
      add(entities, "key", contract.withRole(Role.KEY));
    }
    if (!(isPure && split.by() == By.GROUP)) {
      add(entities, "group", contract.withRole(Role.GROUP));
    }
    return entities;
  }

  private static void add(List<Entity> entities, String role, List<Column> columns) {
    if (!columns.isEmpty()) {
      String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
      entities.add(new Entity(role + " " + names, columns));
    }
  }
}
