/**
 * What becomes of personal values: keyed hashes, masks, tokens, encryption, generalisation, and the
 * signs by which a column looks personal.
 *
 * <p>May import {@code leat}, {@code leat.contract}; no Spark, no Hadoop.
 */
package leat.privacy;
