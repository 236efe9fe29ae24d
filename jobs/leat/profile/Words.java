package leat.profile;

import java.util.Set;

/** Texts that mean something of their own wherever they stand; all in lower case. */
public final class Words {
  /** Texts that mean true, in some languages. */
  public static final Set<String> TRUE =
      Set.of(
          "true", "yes", "y", "t", "1", "on", "ja", "j", "wahr", "oui", "o", "vrai", "si", "sí",
          "sì", "s", "sim", "vero", "да");

  /** Texts that mean false, in some languages. */
  public static final Set<String> FALSE =
      Set.of(
          "false", "no", "n", "f", "0", "off", "nein", "falsch", "non", "faux", "não", "nao",
          "falso", "nej", "nee", "нет");

  /** Texts that mean that there is no value, whatever the column. */
  public static final Set<String> MISSING =
      Set.of(
          "?", "-", "--", "---", ".", "..", "n/a", "na", "#n/a", "n.a.", "null", "<null>", "\\n",
          "nan", "(null)", "k.a.", "<na>");

  /** Texts that mean the same where a number or a date is expected; else they may be categories. */
  public static final Set<String> UNKNOWN =
      Set.of(
          "unknown",
          "none",
          "nil",
          "missing",
          "undefined",
          "blank",
          "empty",
          "not available",
          "no data",
          "no answer",
          "unbekannt",
          "keine angabe",
          "fehlt",
          "leer",
          "inconnu",
          "desconocido",
          "sconosciuto",
          "tbd",
          "x",
          "*");

  private Words() {}
}
