package leat.export;

import java.util.List;
import leat.model.Calibrator;
import leat.model.Isotonic;
import leat.model.Platt;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.classification.ProbabilisticClassificationModel;
import org.apache.spark.ml.feature.SQLTransformer;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.regression.IsotonicRegressionModel;

/** What mends the probabilities of a model of two classes, behind that model. */
final class CalibratorStages {
  private final double threshold;
  private final String uncalibrated;
  private final String undecided;
  private final String margins;
  private final String calibrated;
  private final String other;

  CalibratorStages(StageNames names, double threshold) {
    this.threshold = threshold;
    this.uncalibrated = names.fresh("uncalibrated");
    this.undecided = names.fresh("undecided");
    this.margins = names.fresh("margins");
    this.calibrated = names.fresh("calibrated");
    this.other = names.fresh("other");
  }

  /** The model with its outputs under other names, and the stages that make the usual ones. */
  List<Transformer> of(ProbabilisticClassificationModel<Vector, ?> model, Calibrator calibrator) {
    model.setProbabilityCol(uncalibrated);
    model.setPredictionCol(undecided);
    if (calibrator instanceof Platt platt) {
      return List.of(model, sigmoid(platt));
    }
    Isotonic isotonic = (Isotonic) calibrator;
    return List.of(model, function(isotonic), shares(), vector(), decision());
  }

  /** A logistic regression on the two probabilities. */
  private Transformer sigmoid(Platt platt) {
    LogisticRegressionModel stage =
        new LogisticRegressionModel(
            "leat_platt", Vectors.dense(0, platt.slope()), platt.intercept());
    stage.setFeaturesCol(uncalibrated).setProbabilityCol("probability");
    stage.setPredictionCol("prediction");
    stage.setRawPredictionCol(margins);
    return stage.setThreshold(MllibPipeline.justBelow(threshold));
  }

  private Transformer function(Isotonic isotonic) {
    // private[ml] in Scala, public in bytecode: the points were not fitted by MLlib.
    IsotonicRegressionModel stage =
        new IsotonicRegressionModel(
            "leat_isotonic",
            new org.apache.spark.mllib.regression.IsotonicRegressionModel(
                isotonic.boundaries(), isotonic.values(), true));
    stage.set(stage.featureIndex(), 1);
    return stage.setFeaturesCol(uncalibrated).setPredictionCol(calibrated);
  }

  private Transformer shares() {
    return new SQLTransformer("leat_shares")
        .setStatement("SELECT *, 1D - " + calibrated + " AS " + other + " FROM __THIS__");
  }

  private Transformer vector() {
    return new VectorAssembler("leat_probability_vector")
        .setInputCols(new String[] {other, calibrated})
        .setOutputCol("probability");
  }

  private Transformer decision() {
    return new SQLTransformer("leat_decision")
        .setStatement(
            "SELECT *, CAST(%s >= %s AS DOUBLE) AS prediction FROM __THIS__"
                .formatted(calibrated, SparkSql.number(threshold)));
  }
}
