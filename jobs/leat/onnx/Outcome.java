package leat.onnx;

/**
 * What a model says of each row.
 *
 * @param probabilities one for each class
 * @param decision index of the class decided for
 */
record Outcome(Tensor probabilities, Tensor decision) {}
