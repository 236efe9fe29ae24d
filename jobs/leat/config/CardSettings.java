package leat.config;

import java.util.List;

/**
 * What the owner of the models says of them, for the model card.
 *
 * @param owner who answers for them; null where nobody is named
 * @param intendedUse what they are for; null where nothing is said
 * @param notFor what they must not be used for
 * @param limits what they are known not to do well
 */
public record CardSettings(
    String owner, String intendedUse, List<String> notFor, List<String> limits) {
  /** Copies the lists. */
  public CardSettings {
    notFor = List.copyOf(notFor);
    limits = List.copyOf(limits);
  }

  static CardSettings read(Section section) {
    CardSettings settings =
        new CardSettings(
            section.value("owner", Kind::text),
            section.value("intended-use", Kind::text),
            section.value("not-for", Kind.list(Kind::text)),
            section.value("limits", Kind.list(Kind::text)));
    section.end();
    return settings;
  }
}
