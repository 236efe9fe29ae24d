/**
 * What a column holds, in one pass over its values and in bounded memory: mergeable sketches, and
 * the profile that is made of them.
 *
 * <p>Plain Java on texts and numbers; {@code leat.table} feeds it from Spark, {@code leat.init}
 * from a sample. May import {@code leat} and {@code leat.contract}; no Spark, no Hadoop.
 */
package leat.profile;
