package leat.report;

import java.util.List;

/**
 * What the owner of a model says of it, which no record can know.
 *
 * @param owner who answers for it; null where nobody was named
 * @param intendedUse what it is for; null where nothing was said
 * @param notFor what it must not be used for
 * @param limits what it is known not to do well
 */
public record CardNotes(
    String owner, String intendedUse, List<String> notFor, List<String> limits) {
  /** Nothing was said. */
  public static final CardNotes NONE = new CardNotes(null, null, List.of(), List.of());

  /** Copies the lists. */
  public CardNotes {
    notFor = List.copyOf(notFor);
    limits = List.copyOf(limits);
  }
}
