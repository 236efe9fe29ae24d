/**
 * Pages for people, made from result records: one HTML file each, with inline SVG and no network.
 *
 * <p>May import {@code leat}, {@code leat.expectations}, {@code leat.fairness}, {@code
 * leat.leakage}, {@code leat.ledger} and {@code leat.metrics}; no Spark, no Hadoop.
 *
 * <p>Pages are text blocks filled by {@link leat.report.Markup#of}, which escapes whatever is not
 * markup already, so that no column name or message can break out. A template engine (jte was
 * tried) brings the same safety, but wants a plugin in the build or a compiler at run time, and
 * tables and plots, which are most of a page, would still be made in Java. Pages are well-formed
 * XML too, so that a test can read them, and the same record gives the same bytes.
 */
package leat.report;
