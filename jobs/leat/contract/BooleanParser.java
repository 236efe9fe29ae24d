package leat.contract;

import java.util.HashSet;
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
    if (takesAll(rules)) {
      return text -> trueTexts.contains(text);
    }
    return ValueParser.first(
        isTrue, text -> contains(falseTexts, FALSE, text) ? Boolean.FALSE : null);
  }

  /** Whether every text that is not named means false. */
  static boolean takesAll(ValueRules rules) {
    return rules.falseTexts().isEmpty() && !rules.trueTexts().isEmpty();
  }

  /**
   * All texts, cleaned, that some rules may name for true or false, the unwritten ones included.
   */
  static Set<String> named(ValueRules rules, Cleaner cleaner) {
    Set<String> named = new HashSet<>(cleaner.tokens(rules.trueTexts()));
    named.addAll(cleaner.tokens(rules.falseTexts()));
    TRUE.forEach(text -> spellings("", text, named));
    FALSE.forEach(text -> spellings("", text, named));
    return named;
  }

  /** The text in every mixture of cases; no letter outside ASCII has one of these in lower case. */
  private static void spellings(String first, String rest, Set<String> into) {
    if (rest.isEmpty()) {
      into.add(first);
      return;
    }
    String next = rest.substring(0, 1);
    spellings(first + next, rest.substring(1), into);
    spellings(first + next.toUpperCase(Locale.ROOT), rest.substring(1), into);
  }

  private static boolean contains(Set<String> given, Set<String> defaults, String text) {
    if (!given.isEmpty()) {
      return given.contains(text);
    }
    return text.length() <= LONGEST_DEFAULT && defaults.contains(text.toLowerCase(Locale.ROOT));
  }
}
