/**
 * Figures that say how good scores are, and the curves that show it, on primitive arrays.
 *
 * <p>Definitions are scikit-learn's. Every sum runs over the sorted scores, so that without weights
 * the figures do not depend on the order of the rows, to the last bit. May import {@code leat}; no
 * Spark, no Hadoop.
 */
package leat.metrics;
