/**
 * The groups into which the values of a column divide rows: categories, ranges of numbers and
 * times.
 *
 * <p>Plain Java on a sample of the rows. May import {@code leat.contract}; no Spark, no Hadoop.
 */
package leat.groups;
