package leat.train;

import leat.model.PortableModel;

/**
 * A fitted candidate.
 *
 * @param trial how it did
 * @param model what it is
 */
record Candidate(Trial trial, PortableModel model) {}
