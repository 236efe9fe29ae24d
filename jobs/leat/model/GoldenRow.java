package leat.model;

import java.util.List;

/**
 * A row and what its model says about it.
 *
 * @param kind where it comes from
 * @param raw texts, numbers or booleans as a source might have them, in the contract's column
 *     order; null where the row begins as cleaned values
 * @param typed cleaned values in the contract's column order; null where the value rules refuse the
 *     raw ones
 * @param rejected what the raw values break, such as {@code age: type}; empty where they are read
 * @param score the portable model's score; null where the row is refused
 */
public record GoldenRow(
    GoldenKind kind, Object[] raw, Object[] typed, List<String> rejected, Score score) {
  /** Copies the list. */
  public GoldenRow {
    rejected = List.copyOf(rejected);
  }

  /** A row that begins as cleaned values. */
  static GoldenRow of(GoldenKind kind, Object[] typed, Score score) {
    return new GoldenRow(kind, null, typed, List.of(), score);
  }

  /** Whether there is a score. */
  public boolean isScored() {
    return typed != null;
  }
}
