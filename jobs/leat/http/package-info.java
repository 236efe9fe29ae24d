/**
 * Paged JSON APIs: requests that are tried again, and pages that land in the workspace one by one.
 *
 * <p>May import {@code leat}, {@code leat.config} and {@code leat.workspace}; no Spark: pages are
 * fetched by the driver, in their order, at the rate that the API allows.
 */
package leat.http;
