package leat.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What steps have made so far. Numbers of many steps lie side by side in one tensor: onnxruntime
 * takes a minute to read a graph of 20,000 nodes.
 */
final class Values {
  private final Graph graph;
  private final Map<String, Place> places = new HashMap<>();

  /**
   * Where a value is.
   *
   * @param tensor that it is a column of
   * @param index of the column
   * @param width of the tensor
   */
  private record Place(Tensor tensor, int index, int width) {}

  Values(Graph graph) {
    this.graph = graph;
  }

  boolean has(String name) {
    return places.containsKey(name);
  }

  void put(String name, Tensor column) {
    places.put(name, new Place(column, 0, 1));
  }

  /** Names the columns of a tensor. */
  void putAll(List<String> names, Tensor columns) {
    for (int i = 0; i < names.size(); i++) {
      places.put(names.get(i), new Place(columns, i, names.size()));
    }
  }

  /** One value for each row. */
  Tensor column(String name) {
    return sideBySide(List.of(name));
  }

  /** Values next to each other, in that order. */
  Tensor sideBySide(List<String> names) {
    List<Tensor> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= names.size(); i++) {
      boolean ends = i == names.size() || tensor(names, i) != tensor(names, from);
      if (ends) {
        pieces.add(piece(names.subList(from, i)));
        from = i;
      }
    }
    return pieces.size() == 1 ? pieces.get(0) : graph.concatenated(pieces);
  }

  private Tensor tensor(List<String> names, int index) {
    return places.get(names.get(index)).tensor();
  }

  /** Columns of one tensor: all as they are, or some. */
  private Tensor piece(List<String> names) {
    Place first = places.get(names.get(0));
    long[] indexes = names.stream().mapToLong(name -> places.get(name).index()).toArray();
    boolean isWhole = indexes.length == first.width();
    for (int i = 0; i < indexes.length; i++) {
      isWhole &= indexes[i] == i;
    }
    return isWhole ? first.tensor() : first.tensor().columns(indexes);
  }
}
