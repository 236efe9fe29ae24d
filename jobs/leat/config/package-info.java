/**
 * HOCON to validated records, with every problem in one report.
 *
 * <p>May import {@code leat}, {@code leat.contract}, {@code leat.expectations}, {@code
 * leat.fairness}, {@code leat.leakage}, {@code leat.privacy}; no Spark, no Hadoop.
 */
package leat.config;
