/**
 * The leakage scan: which columns know of the label what they could not, and which rows stand on
 * both sides of the split.
 *
 * <p>Plain Java on a sample of the rows that hashes chose, so that it finds the same however rows
 * are ordered and divided; up to {@value leat.leakage.SampleSize#MOST_ROWS} training rows it is all
 * of them. May import {@code leat}; no Spark, no Hadoop.
 */
package leat.leakage;
