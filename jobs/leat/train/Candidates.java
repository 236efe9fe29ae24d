package leat.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leat.LeatException;
import leat.config.CandidateSettings;
import leat.config.TrainSettings;
import leat.metrics.Metric;
import leat.model.EncodingJson;
import leat.model.PortableModel;
import leat.scoring.EncodedScores;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Fits every candidate on the training rows and judges it on the validation rows. */
final class Candidates {

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
    for (CandidateSettings candidate : train.candidates()) {
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

  private Candidate fit(CandidateSettings candidate) {
    long start = System.nanoTime();
    Fitted fitted = Algorithms.of(candidate).fit(training);
    double seconds = Math.round((System.nanoTime() - start) / 1e6) / 1e3;
    PortableModel model = model(candidate, fitted);
    Double metric = validation == null ? null : metric(model);
    Trial trial = Trial.of(candidate, metric, fitted.effort(), seconds);
    return new Candidate(trial, model, fitted.deviations());
  }

  private PortableModel model(CandidateSettings candidate, Fitted fitted) {
    return PortableModel.of(
        settings.columns(),
        encoding.classes(),
        fitted.encoding(),
        fitted.estimator(),
        settings.train().threshold(),
        Map.of("algorithm", candidate.type()));
  }

  private double metric(PortableModel model) {
    return EncodedScores.of(validation, encoding.encoding(), model)
        .metrics(model)
        .value(settings.train().metric());
  }
}
