package leat.train;

/**
 * Where a minimisation stopped.
 *
 * @param point the parameters
 * @param value the objective there, L1 penalty included
 * @param iterations steps taken
 * @param converged whether the largest component of the gradient is within the tolerance
 * @param gradient largest absolute component of the (pseudo-) gradient at the point
 */
record Minimum(double[] point, double value, int iterations, boolean converged, double gradient) {}
