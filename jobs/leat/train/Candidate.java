package leat.train;

import leat.model.PortableModel;

/**
 * A fitted candidate.
 *
 * @param trial how it did
 * @param model what it is
 * @param deviations of the slots over the training rows
 */
record Candidate(Trial trial, PortableModel model, double[] deviations) {}
