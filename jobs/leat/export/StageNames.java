package leat.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import leat.contract.Column;
import leat.contract.Contract;

/**
 * Names for columns that stages add: letters, digits and underscores, since several MLlib stages
 * cannot read a column with a dot; different from each other and from the contract's columns.
 */
final class StageNames {
  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> byValue = new HashMap<>();
  private final Map<String, String> byCode = new HashMap<>();

  StageNames(Contract contract) {
    contract.columns().stream().map(Column::name).map(StageNames::folded).forEach(taken::add);
  }

  /** The column that holds a step's value; always the same one. */
  String ofValue(String value) {
    return byValue.computeIfAbsent(value, this::fresh);
  }

  /** The column that holds the index of a code, as many as it has categories for none of them. */
  String ofCode(String code) {
    return byCode.computeIfAbsent(code, name -> fresh(name + "_index"));
  }

  /** A new column whose name says what it holds. */
  String fresh(String hint) {
    String safe = "leat_" + hint.replaceAll("[^A-Za-z0-9]+", "_");
    String name = safe;
    for (int i = 2; !taken.add(folded(name)); i++) {
      name = safe + "_" + i;
    }
    return name;
  }

  /** Spark finds columns without regard to case. */
  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
