package leat.ingest;

import java.util.ArrayList;
import java.util.List;
import leat.contract.CanonicalText;
import leat.contract.Column;
import leat.contract.Violation;
import leat.privacy.Encryption;
import leat.privacy.PersonalReader;
import leat.privacy.PrivacyKey;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What reading a personal value came to: its protected text, or the rules that it breaks. */
final class CheckedValue {
  /** The protected text; of a broken value, the raw one encrypted, or null without a key. */
  static final String TEXT = "text";

  /** The reasons for quarantine, or null. */
  static final String REASONS = "reasons";

  /** The rules broken, as many as there are reasons, or null. */
  static final String RULES = "rules";

  private static final DataType TEXTS = DataTypes.createArrayType(DataTypes.StringType, false);

  static final StructType TYPE =
      new StructType().add(TEXT, DataTypes.StringType).add(REASONS, TEXTS).add(RULES, TEXTS);

  private CheckedValue() {}

  /** Reads the values of one column. */
  static final class Reader implements UDF1<Object, Row> {
    private static final long serialVersionUID = 1L;

    private final PersonalReader reader;
    private final Encryption encryption;

    /** A reader of that column; what it must not keep at all is not encrypted either. */
    Reader(Column column, PrivacyKey key) {
      reader = PersonalReader.of(column, key);
      encryption = key == null || column.dropped() ? null : new Encryption(key);
    }

    @Override
    public Row call(Object raw) {
      List<Violation> broken = new ArrayList<>();
      String text = reader.read(raw, broken::add);
      return broken.isEmpty() ? RowFactory.create(text, null, null) : rejected(raw, broken);
    }

    private Row rejected(Object raw, List<Violation> broken) {
      return RowFactory.create(
          encryption == null || raw == null ? null : encryption.encrypt(CanonicalText.of(raw)),
          broken.stream().map(Violation::reason).toArray(String[]::new),
          broken.stream().map(Violation::rule).toArray(String[]::new));
    }
  }
}
