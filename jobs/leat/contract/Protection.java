package leat.contract;

import java.io.Serializable;

/**
 * What ingest does to the values of a column before anything is written.
 *
 * @param method how
 * @param keep characters that stay: the last ones of a masked text, the first ones of a generalised
 *     one; null: none was given
 * @param step to whose multiples numbers are generalised, above 0; null: none was given
 */
public record Protection(Method method, Integer keep, Double step) implements Serializable {
  /** A protection that has no settings of its own. */
  public Protection(Method method) {
    this(method, null, null);
  }

  /** How a value is protected. */
  public enum Method {
    /** Not at all: the column was looked at, and holds nothing personal. */
    NONE,
    /** A keyed hash: equal values stay equal, and nobody can go back. */
    HASH,
    /** The format stays, the characters do not. */
    MASK,
    /** A keyed token of the value's own length and alphabet: equal values stay equal. */
    TOKENIZE,
    /** Readable again with the key: equal values stay equal. */
    ENCRYPT,
    /** Left out. */
    DROP,
    /** Less exact: the year of a date, the beginning of a text, a multiple of a step. */
    GENERALIZE;

    /** Whether it cannot be done without the key. */
    public boolean needsKey() {
      return this == HASH || this == TOKENIZE || this == ENCRYPT;
    }
  }

  /** The type of what a value has become. */
  ColumnType typeAfter(ColumnType type) {
    if (method != Method.GENERALIZE) {
      return ColumnType.STRING;
    }
    return type == ColumnType.DATE || type == ColumnType.TIMESTAMP ? ColumnType.INT : type;
  }
}
