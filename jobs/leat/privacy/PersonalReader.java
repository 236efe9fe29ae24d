package leat.privacy;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import leat.LeatException;
import leat.contract.CanonicalText;
import leat.contract.Column;
import leat.contract.ColumnReader;
import leat.contract.Violation;

/**
 * Reads the values of one personal column: its value rules first, then its protection; thread-safe.
 */
public final class PersonalReader implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ColumnReader reader;
  private final Protecting protecting;

  /** What a typed value becomes. */
  private interface Protecting extends Function<Object, String>, Serializable {}

  private PersonalReader(ColumnReader reader, Protecting protecting) {
    this.reader = reader;
    this.protecting = protecting;
  }

  /**
   * A reader of that column.
   *
   * @param column a personal one
   * @param key what its method needs one for; else null
   */
  public static PersonalReader of(Column column, PrivacyKey key) {
    return new PersonalReader(ColumnReader.of(column), protecting(column, key));
  }

  /**
   * The protected text of a value.
   *
   * @param raw as in the source
   * @param broken is told every rule that the value breaks
   * @return the empty text when the value is missing or broke a rule
   */
  public String read(Object raw, Consumer<Violation> broken) {
    Object value = reader.read(raw, broken);
    return value == null ? "" : protecting.apply(value);
  }

  /**
   * Sees to it that values are protected as those were that a model learned from.
   *
   * @param columns that are read; only some methods need a key
   * @param expected id of the key that was used then, or null
   * @param found the key that is there now, or null
   * @throws LeatException when it is another one
   */
  public static void checkKey(Collection<Column> columns, String expected, PrivacyKey found) {
    List<String> keyed =
        columns.stream()
            .filter(column -> column.personal() && column.protection().method().needsKey())
            .map(Column::name)
            .toList();
    boolean isSame = found != null && found.id().equals(expected);
    if (!keyed.isEmpty() && !isSame) {
      throw LeatException.usage(
          "Cannot read %s as the model learned it: it was protected with key %s, found %s; set LEAT_PRIVACY_KEY or privacy.key-file"
              .formatted(
                  String.join(", ", keyed),
                  expected,
                  found == null ? "nothing" : found.toString()));
    }
  }

  private static Protecting protecting(Column column, PrivacyKey key) {
    return switch (column.protection().method()) {
      case HASH -> texts(new Hash(key.hmac()));
      case MASK -> texts(Mask.of(column.protection()));
      case TOKENIZE -> texts(new Tokens(key));
      case ENCRYPT -> texts(new Encryption(key)::encrypt);
      case DROP -> value -> "";
      case GENERALIZE -> new Generalization(column.protection())::of;
      case NONE -> CanonicalText::of;
    };
  }

  private static Protecting texts(Cover cover) {
    return value -> cover.of(CanonicalText.of(value));
  }
}
