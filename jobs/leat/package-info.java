/**
 * What every package may use: exit codes, the one exception type that people read, and JSON.
 *
 * <p>Imports nothing else of Leat, no Spark, no Hadoop.
 */
package leat;
