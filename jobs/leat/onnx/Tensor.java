package leat.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;

/**
 * Something that a graph computes: a row for each row of the batch, or a constant.
 *
 * @param graph that it is in
 * @param name of its edge
 */
record Tensor(Graph graph, String name) {
  Tensor plus(Tensor other) {
    return graph.node("Add", this, other);
  }

  Tensor plus(long number) {
    return plus(graph.integer(number));
  }

  Tensor minus(Tensor other) {
    return graph.node("Sub", this, other);
  }

  Tensor times(Tensor other) {
    return graph.node("Mul", this, other);
  }

  Tensor times(long number) {
    return times(graph.integer(number));
  }

  /** Divided by another; of integers the quotient towards 0. */
  Tensor over(Tensor other) {
    return graph.node("Div", this, other);
  }

  Tensor over(long number) {
    return over(graph.integer(number));
  }

  /** The rest of a division, never below 0. */
  Tensor modulo(long number) {
    return graph.node("Mod", this, graph.integer(number));
  }

  Tensor negative() {
    return graph.node("Neg", this);
  }

  Tensor exponential() {
    return graph.node("Exp", this);
  }

  /** The largest whole number that is not larger. */
  Tensor floor() {
    return graph.node("Floor", this);
  }

  Tensor isNaN() {
    return graph.node("IsNaN", this);
  }

  Tensor isAtLeast(Tensor other) {
    return graph.node("GreaterOrEqual", this, other);
  }

  Tensor isAtMost(Tensor other) {
    return graph.node("LessOrEqual", this, other);
  }

  Tensor isEqualTo(Tensor other) {
    return graph.node("Equal", this, other);
  }

  /** Where this is true the one, else the other. */
  Tensor choose(Tensor one, Tensor other) {
    return graph.node("Where", this, one, other);
  }

  Tensor toDouble() {
    return to(DataType.DOUBLE);
  }

  Tensor toLong() {
    return to(DataType.INT64);
  }

  private Tensor to(DataType type) {
    return graph.node(Operator.of("Cast").with("to", type.getNumber()), List.of(this));
  }

  /** How many values of each row are true. */
  Tensor count() {
    return toLong().sum();
  }

  /** The sum of the values of each row. */
  Tensor sum() {
    return graph.node("ReduceSum", this, graph.integer(1));
  }

  /** The largest of the values of each row. */
  Tensor largest() {
    return graph.node("ReduceMax", this, graph.integer(1));
  }

  /** The place of the largest of each row's values, the first of equals. */
  Tensor placeOfLargest() {
    return graph.node(Operator.of("ArgMax").with("axis", 1), List.of(this));
  }

  /** What a table has at this place; -1 is its last. */
  Tensor in(TensorProto table) {
    return graph.node("Gather", graph.constant(table), this);
  }

  /** One of the values of each row. */
  Tensor column(int index) {
    return columns(index);
  }

  /** Some of the values of each row, in that order. */
  Tensor columns(long... indexes) {
    Tensor places = graph.constant(Constants.longs(indexes));
    return graph.node(Operator.of("Gather").with("axis", 1), List.of(this, places));
  }

  /** Of each row the first value, the first two added, the first three, and so on. */
  Tensor runningSums() {
    return graph.node("CumSum", this, graph.constant(Constants.scalar(1)));
  }

  /** Without its second dimension, which is 1. */
  Tensor flat() {
    return graph.node("Reshape", this, graph.integer(-1));
  }
}
