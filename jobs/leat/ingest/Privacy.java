package leat.ingest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import leat.contract.Column;
import leat.contract.Contract;
import leat.privacy.PrivacyKey;

/**
 * What ingest protects.
 *
 * @param columns the personal columns, with the value rules that go first
 * @param key what they are protected with, stored as its id; null where none is given or there is
 *     nothing personal
 * @param declared columns of which the contract says whether they are personal; no part of what is
 *     stored, since it decides a warning and no row
 */
record Privacy(List<Column> columns, PrivacyKey key, @JsonIgnore List<String> declared) {
  /** Nothing is protected. */
  static final Privacy NONE = new Privacy(List.of(), null, List.of());

  /** Copies the lists. */
  Privacy {
    columns = List.copyOf(columns);
    declared = List.copyOf(declared);
  }

  /** What a contract wants protected. */
  static Privacy of(Contract contract, PrivacyKey key) {
    List<Column> personal = contract.personal();
    return new Privacy(
        personal,
        personal.isEmpty() ? null : key,
        contract.columns().stream()
            .filter(column -> column.protection() != null)
            .map(Column::name)
            .toList());
  }
}
