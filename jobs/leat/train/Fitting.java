package leat.train;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import leat.LeatException;
import leat.config.CandidateSettings;
import leat.metrics.Metric;
import leat.model.EncodingJson;
import leat.model.PortableModel;
import leat.scoring.OutOfFold;
import leat.train.trees.HeapIsFull;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fits candidates and judges them on held-out rows; one that fails is told, and others go on.
 *
 * @param settings of the job
 * @param encoding of the rows, and the classes
 */
record Fitting(TrainJobSettings settings, EncodingJson encoding) {
  private static final Logger LOG = LoggerFactory.getLogger("leat.train");

  /** Into how many groups rows are divided to see how far a figure spreads. */
  private static final int GROUPS = 10;

  /** What is found out on held-out rows. */
  enum Figure {
    /** The metric alone. */
    SCORE,
    /** The metric, and how far it spreads, which takes as long again. */
    SCORE_AND_ERROR
  }

  /**
   * Fits and judges.
   *
   * @param algorithm of the candidate
   * @param heldOut null for nothing to judge on
   * @param figure what is found out of it
   * @param near where to begin; null for nothing
   */
  FoldFit fit(
      CandidateSettings candidate,
      Algorithm algorithm,
      EncodedRows rows,
      EncodedRows heldOut,
      Figure figure,
      Fitted near) {
    long start = System.nanoTime();
    try {
      Fitted fitted = fitted(algorithm, rows, near);
      PortableModel model = model(candidate, fitted);
      if (heldOut == null) {
        return new FoldFit(null, null, fitted, model, seconds(start), null);
      }
      OutOfFold scored = RowScores.of(heldOut, model);
      Double error = figure == Figure.SCORE ? null : error(scored);
      return new FoldFit(score(scored), error, fitted, model, seconds(start), null);
    } catch (Exception | OutOfMemoryError | StackOverflowError thrown) {
      LOG.debug("A candidate failed", thrown);
      return FoldFit.failed(reason(thrown), seconds(start));
    }
  }

  /**
   * Fits a model to rows.
   *
   * @throws LeatException when what came of it is no model
   */
  Fitted fitted(Algorithm algorithm, EncodedRows rows, Fitted near) {
    Fitted fitted = near == null ? algorithm.fit(rows) : algorithm.fit(rows, near);
    Double loss = fitted.effort().loss();
    if (loss != null && !Double.isFinite(loss)) {
      throw LeatException.dataRefused("Cannot use the model: its loss is " + loss);
    }
    return fitted;
  }

  PortableModel model(CandidateSettings candidate, Fitted fitted) {
    return PortableModel.of(
        settings.columns(),
        encoding.classes(),
        fitted.encoding(),
        fitted.estimator(),
        settings.train().decision().threshold(),
        Map.of("algorithm", candidate.type()));
  }

  private Double score(OutOfFold rows) {
    return rows.metrics(encoding.classes(), settings.train().decision().threshold())
        .value(Metric.named(settings.train().metric()));
  }

  /** By how far the figures of groups of the rows spread; null where it is not defined in each. */
  private Double error(OutOfFold rows) {
    List<OutOfFold> groups = rows.groups(GROUPS, hash -> (int) (HashPosition.of(hash) * GROUPS));
    List<Double> scores =
        groups.parallelStream().map(group -> group.rows() == 0 ? null : score(group)).toList();
    return scores.stream().anyMatch(Objects::isNull) ? null : Spread.error(scores);
  }

  static double seconds(long start) {
    return Math.round((System.nanoTime() - start) / 1e6) / 1e3;
  }

  /** What was thrown, in words: what is meant for people, or the last of the causes. */
  private static String reason(Throwable thrown) {
    Throwable root = thrown;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof LeatException failure) {
        return failure.getMessage();
      }
      if (cause instanceof OutOfMemoryError || cause instanceof HeapIsFull) {
        return "the heap is full; give it more with --set spark.driver-memory=4g";
      }
      root = cause;
    }
    return root.getClass().getSimpleName()
        + (root.getMessage() == null
            ? ""
            : ": " + root.getMessage().lines().findFirst().orElse(""));
  }
}
