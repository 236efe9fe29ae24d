/**
 * Paths, manifests, fingerprints, publication, runs, models and the registry: the only package that
 * knows where things lie.
 *
 * <p>May import {@code leat}, {@code leat.ledger} and Hadoop's file system API; no Spark.
 */
package leat.workspace;
