/**
 * Columns, roles and value rules: what a value must be, in plain Java on one value or row.
 *
 * <p>The one implementation that parsing, cleaning, scoring and serving call. May import {@code
 * leat}; no Spark, no Hadoop.
 */
package leat.contract;
