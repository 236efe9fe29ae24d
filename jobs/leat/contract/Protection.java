package leat.contract;

import java.io.Serializable;

/**
 * What ingest does to the values of a personal column before anything is written.
 *
 * @param method how
 * @param keep characters that masking or generalising leaves; null: the method's own choice
 */
public record Protection(Method method, Integer keep) implements Serializable {
  /** How a value is protected. */
  public enum Method {
    /** A keyed hash: equal values stay equal, and nobody can go back. */
    HASH,
    /** The format stays, the characters do not. */
    MASK,
    /** A keyed token of the value's own length and alphabet: equal values stay equal. */
    TOKENIZE,
    /** Readable again with the key. */
    ENCRYPT,
    /** Left out. */
    DROP,
    /** Less exact: the year of a date, the beginning of a text. */
    GENERALIZE
  }
}
