package leat.contract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Applies cleaning steps to a text, in order; a text that needs no change is handed back as is. */
final class Cleaner {
  private final Cleaning[] steps;

  Cleaner(List<Cleaning> steps) {
    this.steps = steps.toArray(new Cleaning[0]);
  }

  String clean(String text) {
    String cleaned = text;
    for (Cleaning step : steps) {
      cleaned = apply(step, cleaned);
    }
    return cleaned;
  }

  /** The tokens both as they are, for texts that a map put in, and as cleaned values look. */
  Set<String> tokens(Collection<String> texts) {
    List<String> both = new ArrayList<>(texts);
    texts.forEach(text -> both.add(clean(text)));
    return new HashSet<>(both);
  }

  /** Whether the character is white space by Unicode, the no-break spaces included. */
  static boolean isWhiteSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x85 && wideSpace(c));
  }

  private static boolean wideSpace(char c) {
    return c == 0x85 || Character.isSpaceChar(c);
  }

  private static String apply(Cleaning step, String text) {
    return switch (step) {
      case TRIM -> trim(text);
      case LOWER -> text.toLowerCase(Locale.ROOT);
      case UPPER -> text.toUpperCase(Locale.ROOT);
      case SQUEEZE -> squeeze(text);
      case NORMALIZE -> normalize(text);
    };
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isWhiteSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isWhiteSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static String squeeze(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean inRun = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = isWhiteSpace(c);
      if (!space) {
        out.append(c);
      } else if (!inRun) {
        out.append(' ');
      }
      inRun = space;
    }
    return out.toString();
  }

  private static String normalize(String text) {
    for (int i = 0; i < text.length(); i++) {
      // Below U+0300 every character is its own normal form C.
      if (text.charAt(i) >= 0x300) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }
}
