package leat.export;

import java.util.List;
import leat.model.Encoding;
import leat.model.OneHot;
import leat.model.Step;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.feature.OneHotEncoderModel;
import org.apache.spark.ml.feature.StringIndexerModel;

/**
 * Codes as a multi-column StringIndexerModel, and those that are features as OneHotEncoderModel.
 */
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
    count++;
    List<OneHot> codes = steps.stream().map(OneHot.class::cast).toList();
    List<OneHot> features =
        codes.stream().filter(code -> encoding.features().contains(code.output())).toList();
    return features.isEmpty() ? List.of(indexer(codes)) : List.of(indexer(codes), encoder(features));
  }

  /** Unseen and null texts get the index after the last label: that of the others, or of none. */
  private StringIndexerModel indexer(List<OneHot> codes) {
    String[] inputs = codes.stream().map(e -> names.ofValue(e.input())).toArray(String[]::new);
    String[][] labels =
        codes.stream().map(e -> e.ownCategories().toArray(String[]::new)).toArray(String[][]::new);
    StringIndexerModel indexer = new StringIndexerModel("leat_index_" + count, labels);
    return indexer.setInputCols(inputs).setOutputCols(indexes(codes)).setHandleInvalid("keep");
  }

  /** A size of n + 1 leaves n slots with dropLast, so that an index of n is all zeros. */
  private OneHotEncoderModel encoder(List<OneHot> codes) {
    int[] sizes = codes.stream().mapToInt(e -> e.categories().size() + 1).toArray();
    String[] outputs = codes.stream().map(e -> names.ofValue(e.output())).toArray(String[]::new);
    // private[ml] in Scala, public in bytecode: the only way to make the model without fitting it.
    OneHotEncoderModel encoder = new OneHotEncoderModel("leat_one_hot_" + count, sizes);
    return encoder.setInputCols(indexes(codes)).setOutputCols(outputs).setDropLast(true);
  }

  private String[] indexes(List<OneHot> codes) {
    return codes.stream().map(e -> names.ofIndex(e.output())).toArray(String[]::new);
  }
}
