package leat.export;

import java.util.ArrayList;
import java.util.List;
import leat.model.BoostedTrees;
import leat.model.DecisionTree;
import leat.model.RandomForest;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.classification.DecisionTreeClassificationModel;
import org.apache.spark.ml.classification.GBTClassificationModel;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.classification.RandomForestClassificationModel;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.linalg.DenseMatrix;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.regression.DecisionTreeRegressionModel;
import org.apache.spark.ml.regression.GBTRegressionModel;

/**
 * Trees as MLlib's models of trees.
 *
 * <p>The constructors are private[ml] in Scala, public in bytecode: the only way to make the models
 * without fitting them.
 */
final class TreeStages {
  private TreeStages() {}

  /** A forest as a RandomForestClassificationModel. */
  static RandomForestClassificationModel of(RandomForest forest, double threshold) {
    List<DecisionTreeClassificationModel> trees = new ArrayList<>();
    for (DecisionTree tree : forest.trees()) {
      trees.add(
          new DecisionTreeClassificationModel(
              "leat_tree_" + trees.size(),
              TreeNodes.ofClasses(tree),
              forest.slots(),
              forest.classes()));
    }
    RandomForestClassificationModel stage =
        new RandomForestClassificationModel(
            "leat_random_forest",
            trees.toArray(DecisionTreeClassificationModel[]::new),
            forest.slots(),
            forest.classes());
    // Loading counts the trees against this.
    stage.set(stage.numTrees(), forest.trees().size());
    if (forest.classes() == 2) {
      stage.setThresholds(thresholds(threshold));
    }
    return stage;
  }

  /**
   * Boosted trees of more than two classes, for which MLlib has no model: a GBTRegressionModel for
   * the margin of each class, and the softmax of a LogisticRegressionModel that takes the margins
   * as they are.
   */
  static List<Transformer> multiclass(BoostedTrees model, StageNames names) {
    List<Transformer> stages = new ArrayList<>();
    String[] margins = new String[model.classes()];
    for (int k = 0; k < margins.length; k++) {
      margins[k] = names.fresh("margin_" + k);
      stages.add(margin(model, k).setPredictionCol(margins[k]));
    }
    String vector = names.fresh("margins");
    stages.add(
        new VectorAssembler("leat_margins")
            .setInputCols(margins)
            .setOutputCol(vector)
            .setHandleInvalid("keep"));
    stages.add(softmax(margins.length).setFeaturesCol(vector));
    return stages;
  }

  /** Boosted trees of two classes as a GBTClassificationModel. */
  static GBTClassificationModel binary(BoostedTrees model, double threshold) {
    List<DecisionTree> trees = model.trees().get(0);
    // MLlib's probability is 1 / (1 + exp(-2 m)): it takes half of the log-odds.
    GBTClassificationModel stage =
        new GBTClassificationModel(
            "leat_boosting",
            regressions(trees, model.slots()),
            equal(trees, 0.5),
            model.slots(),
            2);
    stage.setThresholds(thresholds(threshold));
    return stage;
  }

  private static GBTRegressionModel margin(BoostedTrees model, int k) {
    List<DecisionTree> trees = model.trees().get(k);
    return new GBTRegressionModel(
        "leat_boosting_" + k, regressions(trees, model.slots()), equal(trees, 1), model.slots());
  }

  private static LogisticRegressionModel softmax(int classes) {
    double[] identity = new double[classes * classes];
    for (int k = 0; k < classes; k++) {
      identity[k * classes + k] = 1;
    }
    return new LogisticRegressionModel(
        "leat_softmax",
        new DenseMatrix(classes, classes, identity),
        Vectors.zeros(classes),
        classes,
        true);
  }

  private static DecisionTreeRegressionModel[] regressions(List<DecisionTree> trees, int slots) {
    DecisionTreeRegressionModel[] models = new DecisionTreeRegressionModel[trees.size()];
    for (int t = 0; t < models.length; t++) {
      models[t] =
          new DecisionTreeRegressionModel(
              "leat_tree_" + t, TreeNodes.ofNumbers(trees.get(t)), slots);
    }
    return models;
  }

  private static double[] equal(List<DecisionTree> trees, double weight) {
    return trees.stream().mapToDouble(tree -> weight).toArray();
  }

  /** MLlib decides for the class whose probability is the largest in units of its threshold. */
  private static double[] thresholds(double threshold) {
    double second = MllibPipeline.justBelow(threshold);
    return new double[] {1 - second, second};
  }
}
