package leat.train;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leat.config.BoostingSettings;
import leat.config.CandidateSettings;
import leat.config.ClassWeights;
import leat.config.ForestSettings;
import leat.config.LogisticForms;
import leat.config.LogisticSettings;
import leat.config.NumericForm;
import leat.model.ModelJson;
import leat.model.PortableModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Fits one of each algorithm to rows in the memory of the executors, however few they are, and
 * prints the models.
 */
public final class OnExecutors {
  private static final Map<String, CandidateSettings> CANDIDATES =
      new TreeMap<>(
          Map.of(
              "hinge and interactions",
              new LogisticSettings(
                  0.001,
                  0,
                  30,
                  1e-6,
                  ClassWeights.NONE,
                  new LogisticForms(NumericForm.HINGE, 8, 5, 2, 1)),
              "boosting",
              new BoostingSettings(6, 0.2, 8, 6, 10, 1, 1, 255, 0, 1, ClassWeights.NONE),
              "forest",
              new ForestSettings(4, 5, 5, null, true, 255, 1, ClassWeights.AUTO)));

  private OnExecutors() {}

  /**
   * The models of some partitionings, one in each line.
   *
   * @param arguments master, then numbers of partitions
   */
  public static void main(String[] arguments) {
    SparkSession.builder()
        .master(arguments[0])
        .appName("leat-executors")
        .config("spark.ui.enabled", false)
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .getOrCreate();
    for (int i = 1; i < arguments.length; i++) {
      int partitions = Integer.parseInt(arguments[i]);
      models(partitions)
          .forEach((name, json) -> System.out.println(partitions + "\t" + name + "\t" + json));
    }
  }

  /** The models as one line of JSON each, by name. */
  static Map<String, String> models(int partitions) {
    SmallData data = SmallData.random(600, 2, true);
    Dataset<Row> rows = data.dataset().repartition(partitions);
    Map<String, String> models = new TreeMap<>();
    try (EncodedRows encoded =
        EncodedRows.load(rows, TrainRun.encoding(), 2, Division.NONE, Long.MAX_VALUE)) {
      if (encoded.isLocal()) {
        throw new IllegalStateException("rows are on the driver");
      }
      CANDIDATES.forEach((name, settings) -> models.put(name, json(fitted(settings, encoded))));
    }
    return models;
  }

  private static Fitted fitted(CandidateSettings settings, EncodedRows rows) {
    if (settings instanceof BoostingSettings boosting) {
      try (TreeRows trees = trees(rows, 10, boosting.classWeights())) {
        return new BoostingAlgorithm(boosting).fit(trees);
      }
    }
    if (settings instanceof ForestSettings forest) {
      try (TreeRows trees = trees(rows, 5, forest.classWeights())) {
        return new ForestAlgorithm(forest).fit(trees);
      }
    }
    return Algorithms.of(settings).fit(rows);
  }

  /** Codes in the executors' memory, too. */
  private static TreeRows trees(EncodedRows rows, int minRows, ClassWeights weights) {
    TreeRows local = TreeRows.of(rows, 255, minRows, weights);
    return new TreeRows(
        TreeRows.source(rows, local.plan(), 0), local.totals(), local.plan(), local.encoding());
  }

  private static String json(Fitted fitted) {
    PortableModel model =
        PortableModel.of(
            TrainRun.CONTRACT,
            List.of("k0", "k1"),
            fitted.encoding(),
            fitted.estimator(),
            0.5,
            Map.of());
    return ModelJson.write(model).replaceAll("\\s*\\R\\s*", "");
  }
}
