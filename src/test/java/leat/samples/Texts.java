package leat.samples;

import java.util.List;
import java.util.Locale;

/** E-mail addresses and free-text notes. */
final class Texts {
  private static final List<String> FIRST =
      List.of(
          "ana", "ben", "carla", "dev", "eva", "femi", "greta", "hugo", "ines", "jun", "kofi",
          "lena");
  private static final List<String> DOMAINS = List.of("example.com", "example.org", "example.net");
  private static final List<String> PLAIN =
      List.of(
          "call back",
          "asked for a brochure",
          "no answer",
          "prefers evenings",
          "left a message",
          "moved");
  private static final List<String> AWKWARD =
      List.of(
          "busy, call later",
          "said \"not now\"",
          "wants terms, rates, and \"small print\"",
          "line one\nline two",
          "call first;\nthen write, please",
          "Frau Müller – früh anrufen",
          "日本語を希望",
          "tab\there");

  private Texts() {}

  static String email(Dice dice, String customerId) {
    return dice.of(FIRST) + "." + customerId.toLowerCase(Locale.ROOT) + "@" + dice.of(DOMAINS);
  }

  /** Mostly nothing, sometimes a few words, now and then what a careless reader breaks on. */
  static String note(Dice dice) {
    double point = dice.uniform();
    return point < 0.7 ? "" : point < 0.95 ? dice.of(PLAIN) : dice.of(AWKWARD);
  }
}
