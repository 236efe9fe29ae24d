package leat.export;

import java.util.List;
import leat.model.Encoding;
import leat.model.OneHot;
import leat.model.Step;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.feature.OneHotEncoderModel;
import org.apache.spark.ml.feature.StringIndexerModel;

/** One-hot encoded texts as a multi-column StringIndexerModel and OneHotEncoderModel. */
final class OneHotMapping implements StepMapping {
  private final Encoding encoding;
  private final StageNames names;
  private int count;

  OneHotMapping(Encoding encoding, StageNames names) {
    this.encoding = encoding;
    this.names = names;
  }

  @Override
  public boolean maps(Step step) {
    return step instanceof OneHot;
  }

  @Override
  public List<Transformer> stages(List<Step> steps) {
    List<OneHot> encoders = steps.stream().map(OneHot.class::cast).toList();
    List<OneHot> vectors =
        encoders.stream().filter(e -> encoding.features().contains(e.output())).toList();
    count++;
    return vectors.isEmpty()
        ? List.of(indexer(encoders))
        : List.of(indexer(encoders), encoder(vectors));
  }

  private String[] indexes(List<OneHot> encoders) {
    return encoders.stream().map(e -> names.ofCode(e.output())).toArray(String[]::new);
  }

  private StringIndexerModel indexer(List<OneHot> encoders) {
    String[] inputs = encoders.stream().map(e -> names.ofValue(e.input())).toArray(String[]::new);
    String[][] labels =
        encoders.stream().map(e -> e.categories().toArray(String[]::new)).toArray(String[][]::new);
    StringIndexerModel indexer = new StringIndexerModel("leat_index_" + count, labels);
    return indexer.setInputCols(inputs).setOutputCols(indexes(encoders)).setHandleInvalid("keep");
  }

  /**
   * The indexer gives unseen and null texts the index n, so each column has n + 1 sizes, of which
   * dropLast leaves n: an unseen text is all zeros.
   */
  private OneHotEncoderModel encoder(List<OneHot> encoders) {
    int[] sizes = encoders.stream().mapToInt(e -> e.categories().size() + 1).toArray();
    String[] outputs = encoders.stream().map(e -> names.ofValue(e.output())).toArray(String[]::new);
    // private[ml] in Scala, public in bytecode: the only way to make the model without fitting it.
    OneHotEncoderModel encoder = new OneHotEncoderModel("leat_one_hot_" + count, sizes);
    return encoder.setInputCols(indexes(encoders)).setOutputCols(outputs).setDropLast(true);
  }
}
