package leat.workspace;

/**
 * How many versions of a model stay; those that go by an alias always do.
 *
 * @param keep the newest so many, at least 1
 * @param keepPromoted whether all that ever went by an alias stay
 */
public record Retention(int keep, boolean keepPromoted) {
  /** All versions stay. */
  public static final Retention ALL = new Retention(Integer.MAX_VALUE, true);
}
