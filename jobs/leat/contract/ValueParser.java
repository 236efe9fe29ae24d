package leat.contract;

/** Turns a cleaned text that is not missing into a value of one type. */
@FunctionalInterface
interface ValueParser {
  /** The value, or null when the text is none of this type. */
  Object parse(String text);

  /** The parser of a column's type, with its formats and its texts for true and false. */
  static ValueParser of(ColumnType type, ValueRules rules, Cleaner cleaner) {
    return switch (type) {
      case STRING -> text -> text;
      case INT -> NumberParser.of(rules.formats(), WholeNumbers::parseInt);
      case LONG -> NumberParser.of(rules.formats(), WholeNumbers::parseLong);
      case DOUBLE -> NumberParser.of(rules.formats(), Decimals::parse);
      case BOOLEAN -> BooleanParser.of(rules, cleaner);
      case DATE -> TimeParser.dates(rules.formats());
      case TIMESTAMP -> TimeParser.timestamps(rules.formats());
    };
  }

  /** The value of the first of the parsers that takes the text. */
  static ValueParser first(ValueParser... parsers) {
    if (parsers.length == 1) {
      return parsers[0];
    }
    return text -> {
      for (ValueParser parser : parsers) {
        Object value = parser.parse(text);
        if (value != null) {
          return value;
        }
      }
      return null;
    };
  }
}
