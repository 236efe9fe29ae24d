/**
 * What data is expected to be: rules on rows and tables, how they are checked, what came of it.
 *
 * <p>Plain Java on typed values, one implementation for all jobs: {@link
 * leat.expectations.RowRules} checks a row, {@link leat.expectations.Tally} counts and merges, and
 * {@link leat.expectations.Judgement} says what it means. May import {@code leat} and {@code
 * leat.contract}; no Spark, no Hadoop.
 */
package leat.expectations;
