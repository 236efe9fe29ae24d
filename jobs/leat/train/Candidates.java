package leat.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leat.LeatException;
import leat.config.TrainSettings;
import leat.config.TrainSettings.LogisticRegression;
import leat.metrics.Metric;
import leat.model.EncodingJson;
import leat.model.LogisticModel;
import leat.model.PortableModel;
import leat.scoring.EncodedScores;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fits every candidate on the training rows and judges it on the validation rows. */
final class Candidates {
  private static final Logger LOG = LoggerFactory.getLogger("leat.train");
  private static final String ALGORITHM = "logistic-regression";

  private final TrainJobSettings settings;
  private final EncodingJson encoding;
  private final EncodedRows training;
  private final Dataset<Row> validation;

  /**
   * The candidates of a pipeline.
   *
   * @param validation encoded rows to select on; null where there are none
   */
  Candidates(
      TrainJobSettings settings,
      EncodingJson encoding,
      EncodedRows training,
      Dataset<Row> validation) {
    this.settings = settings;
    this.encoding = encoding;
    this.training = training;
    this.validation = validation;
  }

  /** Fits all, in the order of the config. */
  List<Candidate> fit() {
    TrainSettings train = settings.train();
    if (train.candidates().size() > 1 && validation == null) {
      throw LeatException.usage(
          "Invalid split.validation: must be above 0 to choose among %d candidates, found 0"
              .formatted(train.candidates().size()));
    }
    List<Candidate> fitted = new ArrayList<>();
    for (LogisticRegression candidate : train.candidates()) {
      fitted.add(fit(candidate));
    }
    return fitted;
  }

  /** The best on the validation rows; the first of equals. */
  static int best(List<Candidate> candidates, Metric metric) {
    int best = 0;
    for (int i = 1; i < candidates.size(); i++) {
      double before = candidates.get(best).trial().metric();
      double found = candidates.get(i).trial().metric();
      boolean first = Double.isNaN(before) && !Double.isNaN(found);
      if (first || metric.gain(before, found) > 0) {
        best = i;
      }
    }
    return best;
  }

  private Candidate fit(LogisticRegression candidate) {
    long start = System.nanoTime();
    LogisticFit fit = LogisticFit.of(training, candidate);
    double seconds = Math.round((System.nanoTime() - start) / 1e6) / 1e3;
    PortableModel model = model(fit);
    Minimum minimum = fit.minimum();
    warnUnlessConverged(candidate, minimum);
    Trial trial =
        new Trial(
            ALGORITHM,
            candidate,
            validation == null ? null : metric(model),
            minimum.iterations(),
            minimum.converged(),
            minimum.value(),
            minimum.gradient(),
            seconds);
    return new Candidate(trial, model, fit.deviations());
  }

  private static void warnUnlessConverged(LogisticRegression candidate, Minimum minimum) {
    if (!minimum.converged()) {
      LOG.warn(
          "The logistic regression with reg-param {} did not converge in {} iterations (gradient"
              + " {}, tolerance {}). Raise max-iterations, or reg-param",
          candidate.regParam(),
          minimum.iterations(),
          minimum.gradient(),
          candidate.tolerance());
    }
  }

  private PortableModel model(LogisticFit fit) {
    return PortableModel.of(
        settings.columns(),
        encoding.classes(),
        encoding.encoding(),
        new LogisticModel(fit.coefficients(), fit.intercepts()),
        settings.train().threshold(),
        Map.of("algorithm", ALGORITHM));
  }

  private double metric(PortableModel model) {
    return EncodedScores.of(validation, model).metrics(model).value(settings.train().metric());
  }
}
