package leat.export;

import java.util.ArrayList;
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
    List<Transformer> stages = new ArrayList<>(List.of(indexer(codes)));
    stages.addAll(encoder(features.stream().filter(f -> f.other() == null).toList(), "none"));
    stages.addAll(encoder(features.stream().filter(f -> f.other() != null).toList(), "other"));
    return stages;
  }

  /** Unseen and null texts get the index after the last label: that of the others, or of none. */
  private StringIndexerModel indexer(List<OneHot> codes) {
    String[] inputs = codes.stream().map(e -> names.ofValue(e.input())).toArray(String[]::new);
    String[][] labels =
        codes.stream().map(e -> e.ownCategories().toArray(String[]::new)).toArray(String[][]::new);
    StringIndexerModel indexer = new StringIndexerModel("leat_index_" + count, labels);
    return indexer.setInputCols(inputs).setOutputCols(indexes(codes)).setHandleInvalid("keep");
  }

  /**
   * The indexer knows one index more than labels. It is the slot of the others, or dropLast leaves
   * it out, so that an unseen text is all zeros.
   */
  private List<Transformer> encoder(List<OneHot> codes, String unseen) {
    if (codes.isEmpty()) {
      return List.of();
    }
    int[] sizes = codes.stream().mapToInt(e -> e.ownCategories().size() + 1).toArray();
    String[] outputs = codes.stream().map(e -> names.ofValue(e.output())).toArray(String[]::new);
    String uid = "leat_one_hot_" + unseen + "_" + count;
    // private[ml] in Scala, public in bytecode: the only way to make the model without fitting it.
    OneHotEncoderModel encoder = new OneHotEncoderModel(uid, sizes);
    boolean hasNoOther = codes.get(0).other() == null;
    return List.of(
        encoder.setInputCols(indexes(codes)).setOutputCols(outputs).setDropLast(hasNoOther));
  }

  private String[] indexes(List<OneHot> codes) {
    return codes.stream().map(e -> names.ofCode(e.output())).toArray(String[]::new);
  }
}
