/**
 * Fitted steps and estimators as stages of other engines: MLlib.
 *
 * <p>May import {@code leat}, {@code leat.contract}, {@code leat.model} and Spark; no job.
 */
package leat.export;
