/**
 * What every package may use: exit codes, the one exception type that people read, JSON, and sums
 * that are the same in any order.
 *
 * <p>Imports nothing else of Leat, no Spark, no Hadoop.
 */
package leat;
