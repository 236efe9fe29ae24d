package leat.profile;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The forms of texts: {@code 9} for a digit, {@code a} and {@code A} for a run of small and capital
 * letters, everything else as it is; {@code Aa-999} for {@code Box-123}.
 */
final class PatternTally implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 300;
  private static final int LONGEST = 24;
  private static final String OTHER = "(other)";

  private final Map<String, Long> patterns = new TreeMap<>();

  static String pattern(String text) {
    StringBuilder pattern = new StringBuilder();
    char before = 0;
    for (int i = 0; i < text.length() && pattern.length() < LONGEST; i++) {
      char c = symbol(text.charAt(i));
      if (c != before || c != 'a' && c != 'A') {
        pattern.append(c);
      }
      before = c;
    }
    return pattern.length() == LONGEST ? pattern + "..." : pattern.toString();
  }

  private static char symbol(char c) {
    if (c < 0x80) {
      boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
      return letter ? (c & 0x20) != 0 ? 'a' : 'A' : c >= '0' && c <= '9' ? '9' : c;
    }
    boolean letter = Character.isLetter(c);
    return letter ? Character.isUpperCase(c) ? 'A' : 'a' : Character.isDigit(c) ? '9' : c;
  }

  void add(String pattern, long times) {
    boolean room = patterns.size() < MOST || patterns.containsKey(pattern);
    patterns.merge(room ? pattern : OTHER, times, Long::sum);
  }

  void add(PatternTally other) {
    other.patterns.forEach(this::add);
  }

  /** The most frequent ones first. */
  List<ColumnProfile.Value> top(int most) {
    return patterns.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(OTHER))
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .map(entry -> new ColumnProfile.Value(entry.getKey(), entry.getValue()))
        .toList();
  }
}
