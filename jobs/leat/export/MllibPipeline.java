package leat.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import leat.model.BoostedTrees;
import leat.model.CalibratedModel;
import leat.model.Encoding;
import leat.model.Estimator;
import leat.model.LogisticModel;
import leat.model.PortableModel;
import leat.model.RandomForest;
import leat.model.TreeModel;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.classification.ProbabilisticClassificationModel;
import org.apache.spark.ml.linalg.DenseMatrix;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.SparkSession;

/**
 * A portable model as an MLlib pipeline, of stages that any Spark loads without Leat.
 *
 * <p>It reads cleaned columns and adds {@code features}, {@code rawPrediction}, {@code probability}
 * and {@code prediction}, and columns of its own that start with {@code leat_}. A feature column
 * named like one of the four is read and then left out.
 */
public final class MllibPipeline {
  /** The columns that users read, in lower case, as Spark compares names. */
  static final Set<String> OUTPUTS =
      Set.of("features", "rawprediction", "probability", "prediction");

  private MllibPipeline() {}

  /**
   * The pipeline that gives the model's numbers.
   *
   * @param model what to export
   * @param spark the session that holds the stages' small tables
   */
  public static PipelineModel of(PortableModel model, SparkSession spark) {
    Encoding encoding = model.encoding().withoutUnused();
    StageNames names = new StageNames(model.columns());
    // A last bit may decide on which side of a threshold a number is: no StandardScalerModel.
    boolean exact = model.estimator().uncalibrated() instanceof TreeModel;
    List<Transformer> stages = new ArrayList<>();
    stages.addAll(
        new EncodingStages(encoding, model.columns(), names, exact, spark).stages("features"));
    stages.addAll(stages(model.estimator(), model.threshold(), names));
    // private[ml] in Scala, public in bytecode: the only way to make the model without fitting it.
    return new PipelineModel("leat_pipeline", stages);
  }

  private static List<Transformer> stages(Estimator estimator, double threshold, StageNames names) {
    if (estimator instanceof CalibratedModel calibrated) {
      return new CalibratorStages(names, threshold)
          .of(estimator(calibrated.model(), threshold), calibrated.calibrator());
    }
    if (estimator instanceof BoostedTrees trees && trees.classes() > 2) {
      return TreeStages.multiclass(trees, names);
    }
    return List.of(estimator(estimator, threshold));
  }

  private static ProbabilisticClassificationModel<Vector, ?> estimator(
      Estimator estimator, double threshold) {
    if (estimator instanceof LogisticModel logistic) {
      return logistic.multinomial() ? multinomial(logistic) : binary(logistic, threshold);
    }
    if (estimator instanceof BoostedTrees trees) {
      return TreeStages.binary(trees, threshold);
    }
    if (estimator instanceof RandomForest forest) {
      return TreeStages.of(forest, threshold);
    }
    throw new IllegalStateException("No MLlib stage for " + estimator.getClass());
  }

  private static LogisticRegressionModel binary(LogisticModel model, double threshold) {
    // private[spark] in Scala, public in bytecode: the coefficients were not fitted by MLlib.
    LogisticRegressionModel stage =
        new LogisticRegressionModel(
            "leat_logistic_regression",
            Vectors.dense(model.coefficients()[0]),
            model.intercepts()[0]);
    return stage.setThreshold(justBelow(threshold));
  }

  private static LogisticRegressionModel multinomial(LogisticModel model) {
    int classes = model.classes();
    double[] rowMajor = new double[classes * model.slots()];
    for (int k = 0; k < classes; k++) {
      System.arraycopy(model.coefficients()[k], 0, rowMajor, k * model.slots(), model.slots());
    }
    return new LogisticRegressionModel(
        "leat_logistic_regression",
        new DenseMatrix(classes, model.slots(), rowMajor, true),
        Vectors.dense(model.intercepts()),
        classes,
        true);
  }

  /** MLlib decides for class 1 above the threshold, Leat from the threshold on. */
  static double justBelow(double threshold) {
    return Math.max(0, Math.nextDown(threshold));
  }
}
