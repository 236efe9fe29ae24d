package leat.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import leat.LeatException;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.model.ContractFit;
import leat.model.PortableModel;

/**
 * Two models and the contract of the rows that both score.
 *
 * @param fromVersion names the first
 * @param from the model that is compared with
 * @param toVersion names the second
 * @param to the model that would take its place
 * @param contract of the rows
 */
public record ModelPair(
    String fromVersion, PortableModel from, String toVersion, PortableModel to, Contract contract) {
  private static final Set<Role> SEGMENTS = Set.of(Role.PROTECTED, Role.GROUP);

  /**
   * Refuses models that do not compare.
   *
   * @throws LeatException when they have other classes, or read a column that the rows do not have
   */
  public ModelPair {
    if (!from.classes().equals(to.classes())) {
      throw refusal(
          fromVersion,
          toVersion,
          "their classes are %s and %s".formatted(from.classes(), to.classes()));
    }
    String end = ", so it cannot score these rows";
    ContractFit.differences(from, contract).stream()
        .findFirst()
        .ifPresent(
            reason -> {
              throw refusal(fromVersion, toVersion, "of " + fromVersion + " " + reason + end);
            });
    ContractFit.differences(to, contract).stream()
        .findFirst()
        .ifPresent(
            reason -> {
              throw refusal(fromVersion, toVersion, "of " + toVersion + " " + reason + end);
            });
  }

  private static LeatException refusal(String from, String to, String reason) {
    return LeatException.usage(
        "Cannot compare model %s with model %s: %s".formatted(from, to, reason));
  }

  /** Number of classes. */
  int classes() {
    return from.classes().size();
  }

  /** Where a model's columns are in a row of the contract; -1: it does not look at the column. */
  int[] positions(PortableModel model) {
    Set<String> read = model.encoding().columns();
    return model.columns().columns().stream()
        .mapToInt(column -> read.contains(column.name()) ? position(column.name()) : -1)
        .toArray();
  }

  /** Where a column is in a row. */
  int position(String name) {
    for (int i = 0; i < contract.columns().size(); i++) {
      if (contract.columns().get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The columns that either reads, in the order of the contract. */
  List<String> read() {
    Set<String> read = new LinkedHashSet<>(from.encoding().columns());
    read.addAll(to.encoding().columns());
    return contract.columns().stream().map(Column::name).filter(read::contains).toList();
  }

  /** The columns by whose values rows are grouped: texts and flags that are read or protected. */
  List<String> segments() {
    List<String> read = read();
    List<String> segments = new ArrayList<>();
    for (Column column : contract.columns()) {
      boolean flat = column.type() == ColumnType.STRING || column.type() == ColumnType.BOOLEAN;
      if (flat && (read.contains(column.name()) || SEGMENTS.contains(column.role()))) {
        segments.add(column.name());
      }
    }
    return segments;
  }
}
