package leat.expectations;

import java.math.BigDecimal;
import java.util.Optional;
import leat.contract.Column;
import leat.contract.ColumnReader;
import leat.contract.ColumnType;
import leat.contract.Role;
import leat.contract.ValueRules;

/** Bounds of values, as texts of a config. */
public final class Bound {
  private Bound() {}

  /**
   * The bound, or nothing where the text is none of that type.
   *
   * @return a {@link BigDecimal} for numbers, a {@link java.time.LocalDate} or {@link
   *     java.time.Instant} else
   */
  public static Optional<Comparable<?>> of(ColumnType type, String text) {
    if (!type.isNumber()) {
      return Optional.ofNullable((Comparable<?>) plain(type).read(text, broken -> {}));
    }
    try {
      return Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A reader of that type's plain formats. */
  static ColumnReader plain(ColumnType type) {
    return ColumnReader.of(new Column("", type, Role.FEATURE, ValueRules.NONE));
  }
}
