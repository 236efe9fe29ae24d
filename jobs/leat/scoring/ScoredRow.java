package leat.scoring;

import java.io.Serializable;

/**
 * A row with what a model says about it, and what came true.
 *
 * @param id of the row; of rows that were kept without one their hash
 * @param label class index
 * @param weight above 0
 * @param probabilities one per class
 */
public record ScoredRow(long id, int label, double weight, double[] probabilities)
    implements Serializable {}
