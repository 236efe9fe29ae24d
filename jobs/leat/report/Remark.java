package leat.report;

import java.util.Locale;

/**
 * One sentence of a verdict.
 *
 * @param tone how it is meant
 * @param text the sentence
 */
record Remark(Tone tone, String text) {
  /** How a remark is meant. */
  enum Tone {
    GOOD,
    PLAIN,
    WARNING,
    BAD;

    String style() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Remark good(String text) {
    return new Remark(Tone.GOOD, text);
  }

  static Remark plain(String text) {
    return new Remark(Tone.PLAIN, text);
  }

  static Remark warning(String text) {
    return new Remark(Tone.WARNING, text);
  }

  static Remark bad(String text) {
    return new Remark(Tone.BAD, text);
  }
}
