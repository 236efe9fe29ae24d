/**
 * The portable model as ONNX: one graph from typed columns to probabilities, and its check with
 * onnxruntime.
 *
 * <p>Graphs are built with the protobuf classes of {@code tribuo-util-onnx}, which are inside
 * leat.jar; onnxruntime lies beside it and may be absent. May import {@code leat}, {@code
 * leat.contract}, {@code leat.model}; no Spark, no Hadoop.
 */
package leat.onnx;
