/**
 * Tables and queries of databases through JDBC: connections, types, ranges, rows.
 *
 * <p>May import {@code leat} and {@code leat.config}; no Spark, so that a sample of a table can be
 * read without a session.
 */
package leat.jdbc;
