package leat.onnx;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import leat.contract.ColumnType;

/**
 * How a column is given to the graph, and what stands for a missing value of it.
 *
 * @param type of the tensor
 * @param told what is given, for people
 */
record InputForm(DataType type, String told) {
  /**
   * In a column of texts: U+FDD0, one of the code points that Unicode keeps for programs' own use
   * and that stand for no character. An empty text would not do, since a text may be empty.
   */
  static final String MISSING_TEXT = "\uFDD0";

  /** In a column of dates or times: what numpy's NaT is. */
  static final long MISSING_INTEGER = Long.MIN_VALUE;

  static InputForm of(ColumnType type) {
    return switch (type) {
      case STRING -> new InputForm(DataType.STRING, "text; U+FDD0 where missing");
      case INT, LONG, DOUBLE -> new InputForm(DataType.DOUBLE, "number; NaN where missing");
      case BOOLEAN -> new InputForm(DataType.DOUBLE, "1 for true, 0 for false; NaN where missing");
      case DATE ->
          new InputForm(
              DataType.INT64, "days since 1970-01-01; " + MISSING_INTEGER + " where missing");
      case TIMESTAMP ->
          new InputForm(
              DataType.INT64,
              "microseconds since 1970-01-01T00:00Z; " + MISSING_INTEGER + " where missing");
    };
  }
}
