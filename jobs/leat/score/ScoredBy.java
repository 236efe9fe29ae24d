package leat.score;

import java.io.Serializable;

/**
 * What scores a batch.
 *
 * @param version of the model
 * @param run the run's id
 */
record ScoredBy(String version, String run) implements Serializable {}
