package leat.export;

import java.util.List;
import leat.model.OneHot;
import leat.model.Step;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.feature.OneHotEncoderModel;
import org.apache.spark.ml.feature.StringIndexerModel;

/** One-hot encoded texts as a multi-column StringIndexerModel and OneHotEncoderModel. */
final class OneHotMapping implements StepMapping {
  private final StageNames names;
  private int count;

  OneHotMapping(StageNames names) {
    this.names = names;
  }

  @Override
  public boolean maps(Step step) {
    return step instanceof OneHot;
  }

  @Override
  public List<Transformer> stages(List<Step> steps) {
    List<OneHot> encoders = steps.stream().map(OneHot.class::cast).toList();
    String[] indexes = encoders.stream().map(e -> names.ofCode(e.output())).toArray(String[]::new);
    count++;
    return List.of(indexer(encoders, indexes), encoder(encoders, indexes));
  }

  private StringIndexerModel indexer(List<OneHot> encoders, String[] indexes) {
    String[] inputs = encoders.stream().map(e -> names.ofValue(e.input())).toArray(String[]::new);
    String[][] labels =
        encoders.stream().map(e -> e.categories().toArray(String[]::new)).toArray(String[][]::new);
    StringIndexerModel indexer = new StringIndexerModel("leat_index_" + count, labels);
    return indexer.setInputCols(inputs).setOutputCols(indexes).setHandleInvalid("keep");
  }

  /**
   * The indexer gives unseen and null texts the index n, so each column has n + 1 sizes, of which
   * dropLast leaves n: an unseen text is all zeros.
   */
  private OneHotEncoderModel encoder(List<OneHot> encoders, String[] indexes) {
    int[] sizes = encoders.stream().mapToInt(e -> e.categories().size() + 1).toArray();
    String[] outputs = encoders.stream().map(e -> names.ofValue(e.output())).toArray(String[]::new);
    // private[ml] in Scala, public in bytecode: the only way to make the model without fitting it.
    OneHotEncoderModel encoder = new OneHotEncoderModel("leat_one_hot_" + count, sizes);
    return encoder.setInputCols(indexes).setOutputCols(outputs).setDropLast(true);
  }
}
