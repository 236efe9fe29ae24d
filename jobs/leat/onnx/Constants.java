package leat.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.List;

/** Numbers and texts as tensors. */
final class Constants {
  private Constants() {}

  static TensorProto doubles(double... values) {
    TensorProto.Builder tensor = tensor(DataType.DOUBLE, values.length);
    Arrays.stream(values).forEach(tensor::addDoubleData);
    return tensor.build();
  }

  /** Rows of equal length. */
  static TensorProto doubles(double[][] rows) {
    TensorProto.Builder tensor = tensor(DataType.DOUBLE, rows.length).addDims(rows[0].length);
    Arrays.stream(rows).flatMapToDouble(Arrays::stream).forEach(tensor::addDoubleData);
    return tensor.build();
  }

  static TensorProto longs(long... values) {
    TensorProto.Builder tensor = tensor(DataType.INT64, values.length);
    Arrays.stream(values).forEach(tensor::addInt64Data);
    return tensor.build();
  }

  /** One integer without a dimension. */
  static TensorProto scalar(long value) {
    return longs(value).toBuilder().clearDims().build();
  }

  static TensorProto texts(List<String> values) {
    TensorProto.Builder tensor = tensor(DataType.STRING, values.size());
    values.forEach(value -> tensor.addStringData(ByteString.copyFromUtf8(value)));
    return tensor.build();
  }

  /** So many zeros, of a byte each. */
  static TensorProto zeroBytes(int count) {
    return tensor(DataType.UINT8, count).setRawData(ByteString.copyFrom(new byte[count])).build();
  }

  private static TensorProto.Builder tensor(DataType type, int length) {
    return TensorProto.newBuilder().setDataType(type.getNumber()).addDims(length);
  }
}
