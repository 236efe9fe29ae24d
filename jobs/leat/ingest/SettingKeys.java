package leat.ingest;

/** Keys of the config that messages name. */
final class SettingKeys {
  static final String CHARSET = "source.csv.charset";
  static final String DELIMITER = "source.csv.delimiter";
  static final String HEADER = "source.csv.header";
  static final String RECORDS = "source.json.records";
  static final String COLUMNS = "source.columns";
  static final String UNKNOWN_COLUMNS = "source.unknown-columns";

  private SettingKeys() {}
}
