package leat.profile;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What texts look like: lengths, words, patterns, what they can be read as, and what they lack. */
final class TextSketch implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Different values that are all looked at; of the others, one in {@link #ONE_IN}. */
  private static final int ALL_LOOKED_AT = 20_000;

  private static final int ONE_IN = 16;

  final TypeTally types = new TypeTally();
  final PatternTally patterns = new PatternTally();
  final Map<String, Long> missing = new TreeMap<>();
  long blank;
  long characters;
  long words;
  long texts;
  int shortest = Integer.MAX_VALUE;
  int longest;
  private long told;

  /** Adds a text; gives the plain number that it is, or null. */
  Double add(byte[] bytes, int start, int kept, int length, long hash, long times) {
    String text = new String(bytes, start, kept, StandardCharsets.UTF_8).strip();
    if (text.isEmpty() && kept == length) {
      blank += times;
      return null;
    }
    if (text.length() <= 6 && Words.MISSING.contains(text.toLowerCase(Locale.ROOT))) {
      missing.merge(text, times, Long::sum);
      return null;
    }
    boolean looked = told++ < ALL_LOOKED_AT;
    if (looked || (hash & ONE_IN - 1) == 0) {
      look(text, looked ? times : times * ONE_IN);
    }
    measure(text, Math.max(length - kept, 0) + text.length(), times);
    return kept == length ? Candidate.plainNumber(text) : null;
  }

  void add(TextSketch other) {
    types.add(other.types);
    patterns.add(other.patterns);
    other.missing.forEach((text, times) -> missing.merge(text, times, Long::sum));
    blank += other.blank;
    characters += other.characters;
    words += other.words;
    texts += other.texts;
    shortest = Math.min(shortest, other.shortest);
    longest = Math.max(longest, other.longest);
    told += other.told;
  }

  private void look(String text, long times) {
    types.add(TextTypes.of(text), times);
    patterns.add(PatternTally.pattern(text), times);
  }

  private void measure(String text, int length, long times) {
    texts += times;
    characters += length * times;
    shortest = Math.min(shortest, length);
    longest = Math.max(longest, length);
    words += times;
    for (int i = 0; i < text.length(); i++) {
      words += text.charAt(i) == ' ' ? times : 0;
    }
  }
}
