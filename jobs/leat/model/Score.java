package leat.model;

import java.io.Serializable;

/**
 * What a model says about one row.
 *
 * @param probabilities one per class
 * @param decision index of the class decided for
 */
public record Score(double[] probabilities, int decision) implements Serializable {}
