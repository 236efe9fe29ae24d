package leat.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import leat.model.Encoding;
import leat.model.Feature;
import leat.model.Kind;
import leat.model.Step;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.feature.VectorSlicer;

/** Features to one vector, its slots in the order of the encoding. */
final class FeatureAssembly {
  private final Encoding encoding;
  private final StageNames names;
  private final List<String> scaled;
  private final String scaledVector;

  FeatureAssembly(Encoding encoding, StageNames names, Set<Step> scaled, String scaledVector) {
    this.encoding = encoding;
    this.names = names;
    this.scaled = scaled.stream().map(Step::output).toList();
    this.scaledVector = scaledVector;
  }

  /** An assembler, and a slicer where scaled numbers are not next to each other in step order. */
  List<Transformer> stages(String output) {
    int[] order = order();
    boolean inOrder = IntStream.range(0, order.length).allMatch(slot -> order[slot] == slot);
    if (inOrder) {
      return List.of(assembler(output));
    }
    String assembled = names.fresh("assembled");
    VectorSlicer slicer = new VectorSlicer("leat_order");
    return List.of(
        assembler(assembled), slicer.setInputCol(assembled).setOutputCol(output).setIndices(order));
  }

  private VectorAssembler assembler(String output) {
    Set<String> inputs = new LinkedHashSet<>();
    for (Feature feature : encoding.layout()) {
      inputs.addAll(columns(feature));
    }
    return new VectorAssembler("leat_assemble")
        .setInputCols(inputs.toArray(String[]::new))
        .setOutputCol(output)
        .setHandleInvalid("keep");
  }

  private List<String> columns(Feature feature) {
    if (feature.kind() == Kind.POSITION) {
      return IntStream.range(0, feature.width())
          .mapToObj(knot -> names.ofKnot(feature.name(), knot))
          .toList();
    }
    boolean inVector = scaled.contains(feature.name());
    return List.of(inVector ? scaledVector : names.ofValue(feature.name()));
  }

  /** For each slot of the encoding, where it is in the assembled vector. */
  private int[] order() {
    List<Feature> assembled = assembledFeatures();
    int[] order = new int[encoding.slots()];
    int at = 0;
    for (Feature feature : assembled) {
      for (int i = 0; i < feature.width(); i++) {
        order[feature.firstSlot() + i] = at++;
      }
    }
    return order;
  }

  /** Features in the order in which the assembler puts them: the scaled ones where the first is. */
  private List<Feature> assembledFeatures() {
    List<Feature> layout = encoding.layout();
    List<Feature> assembled = new ArrayList<>();
    for (Feature feature : layout) {
      if (!scaled.contains(feature.name())) {
        assembled.add(feature);
      } else if (assembled.stream().noneMatch(f -> scaled.contains(f.name()))) {
        scaled.forEach(name -> assembled.add(layout.get(encoding.features().indexOf(name))));
      }
    }
    return assembled;
  }
}
