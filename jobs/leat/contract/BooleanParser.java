package leat.contract;

import java.util.Locale;
import java.util.Set;

/** Texts for true and false, as {@link ValueRules} documents them. */
final class BooleanParser {
  private static final Set<String> TRUE = Set.of("true", "yes", "1");
  private static final Set<String> FALSE = Set.of("false", "no", "0");
  private static final int LONGEST_DEFAULT = 5;

  private BooleanParser() {}

  static ValueParser of(ValueRules rules, Cleaner cleaner) {
    Set<String> trueTexts = cleaner.tokens(rules.trueTexts());
    Set<String> falseTexts = cleaner.tokens(rules.falseTexts());
    ValueParser isTrue = text -> contains(trueTexts, TRUE, text) ? Boolean.TRUE : null;
    if (falseTexts.isEmpty() && !trueTexts.isEmpty()) {
      return text -> trueTexts.contains(text);
    }
    return ValueParser.first(
        isTrue, text -> contains(falseTexts, FALSE, text) ? Boolean.FALSE : null);
  }

  private static boolean contains(Set<String> given, Set<String> defaults, String text) {
    if (!given.isEmpty()) {
      return given.contains(text);
    }
    return text.length() <= LONGEST_DEFAULT && defaults.contains(text.toLowerCase(Locale.ROOT));
  }
}
