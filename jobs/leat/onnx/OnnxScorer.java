package leat.onnx;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.DoubleBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import leat.LeatException;
import leat.contract.Column;
import leat.contract.Contract;
import leat.model.Score;

/**
 * Scores rows with onnxruntime, as anybody's program would.
 *
 * @param graph of a model
 * @param columns of its contract, in whose order the values of rows are
 */
record OnnxScorer(FedGraph graph, List<String> columns) {
  /**
   * A scorer of a graph.
   *
   * @param onnx content of model.onnx
   */
  static OnnxScorer of(byte[] onnx, Contract contract) {
    List<String> names = contract.columns().stream().map(Column::name).toList();
    return new OnnxScorer(new FedGraph(onnx), names);
  }

  /**
   * Scores cleaned rows, as one batch.
   *
   * @param rows values in the contract's column order; null is missing
   * @throws LeatException when onnxruntime does not take the graph
   */
  List<Score> score(List<Object[]> rows) {
    OnnxRuntime.absence().ifPresent(OnnxScorer::refuse);
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    Map<String, OnnxTensor> feeds = new HashMap<>();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // with more than one the last bits depend on the size of the batch
      options.setIntraOpNumThreads(1);
      Feed feed = new Feed();
      for (int i = 0; i < graph.inputs().size(); i++) {
        feeds.put(FedGraph.FEED + i, tensor(environment, feed, graph.inputs().get(i), rows));
      }
      byte[] fed = graph.with(feed.texts());
      try (OrtSession session = environment.createSession(fed, options);
          OrtSession.Result result = session.run(feeds)) {
        return scores(result);
      }
    } catch (OrtException e) {
      throw LeatException.failure("Cannot score with onnxruntime: " + e.getMessage(), e);
    } finally {
      feeds.values().forEach(OnnxTensor::close);
    }
  }

  private static void refuse(String absence) {
    throw LeatException.failure("Cannot score with onnxruntime: " + absence, null);
  }

  private OnnxTensor tensor(
      OrtEnvironment environment, Feed feed, ValueInfoProto input, List<Object[]> rows)
      throws OrtException {
    int at = columns.indexOf(input.getName());
    long[] shape = {rows.size(), 1};
    if (input.getType().getTensorType().getElemType() == DataType.DOUBLE.getNumber()) {
      double[] numbers = rows.stream().mapToDouble(row -> Feed.number(row[at])).toArray();
      return OnnxTensor.createTensor(environment, DoubleBuffer.wrap(numbers), shape);
    }
    LongStream integers =
        FedGraph.isText(input)
            ? rows.stream().mapToLong(row -> feed.place(row[at]))
            : rows.stream().mapToLong(row -> Feed.integer(row[at]));
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(integers.toArray()), shape);
  }

  private static List<Score> scores(OrtSession.Result result) throws OrtException {
    double[][] probabilities = (double[][]) output(result, 0).getValue();
    long[] decisions = (long[]) output(result, 1).getValue();
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < decisions.length; i++) {
      scores.add(new Score(probabilities[i], (int) decisions[i]));
    }
    return scores;
  }

  private static OnnxValue output(OrtSession.Result result, int index) {
    return result.get(OnnxExport.OUTPUTS.get(index)).orElseThrow();
  }
}
