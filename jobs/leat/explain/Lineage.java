package leat.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import leat.contract.Column;
import leat.model.PortableModel;

/**
 * Which columns of the contract each feature is made from.
 *
 * @param columns those that are read, in the contract's order
 * @param positions of the columns in the contract
 * @param ofFeatures by feature: indexes of its columns
 */
record Lineage(List<String> columns, int[] positions, int[][] ofFeatures) {

  static Lineage of(PortableModel model) {
    List<Column> all = model.columns().columns();
    Set<String> read = model.encoding().columns();
    Map<String, Integer> columns = new LinkedHashMap<>();
    int[] positions = new int[read.size()];
    for (int position = 0; position < all.size(); position++) {
      if (read.contains(all.get(position).name())) {
        positions[columns.size()] = position;
        columns.put(all.get(position).name(), columns.size());
      }
    }
    Map<String, Set<String>> lineage = model.encoding().lineage();
    int[][] ofFeatures =
        model.encoding().features().stream()
            .map(feature -> lineage.get(feature).stream().mapToInt(columns::get).toArray())
            .toArray(int[][]::new);
    return new Lineage(List.copyOf(columns.keySet()), positions, ofFeatures);
  }

  /**
   * Adds up by column what features have; what a feature of several columns (a cross) has is split
   * equally between them.
   */
  void addUp(double[] byFeature, double[] byColumn) {
    for (int f = 0; f < ofFeatures.length; f++) {
      for (int column : ofFeatures[f]) {
        byColumn[column] += byFeature[f] / ofFeatures[f].length;
      }
    }
  }

  /** Indexes of the features that are made from a column, alone or with others. */
  int[] features(int column) {
    return IntStream.range(0, ofFeatures.length)
        .filter(f -> IntStream.of(ofFeatures[f]).anyMatch(own -> own == column))
        .toArray();
  }
}
