package leat.train;

import java.util.ArrayList;
import java.util.List;
import leat.Json;
import leat.config.DecisionSettings;
import leat.export.MllibPipeline;
import leat.export.PipelineFiles;
import leat.job.JobContext;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.scoring.OutOfFold;
import leat.scoring.OutOfFoldTable;
import org.apache.spark.sql.SparkSession;

/**
 * The selected candidate as it is published.
 *
 * @param model what it is
 * @param deviations of the slots over the rows that it was fitted to
 * @param rows number of those
 * @param fittedParts which they are: 1 the training part, 2 the validation part, too
 * @param heldOut the rows that the candidate was judged on, with probabilities by fits that had not
 *     seen them; null where it was not judged
 * @param decision how its probabilities were calibrated, and where it decides
 * @param refit how the last fit went; null where it was not fitted once more
 */
record Winner(
    PortableModel model,
    double[] deviations,
    long rows,
    int fittedParts,
    OutOfFold heldOut,
    Decision decision,
    Effort refit) {

  /** Fits the candidate once more where that is asked for, or where no fit had all the rows. */
  static Winner of(Tried tried, Folds folds, Fitting fitting, boolean asked) {
    OutOfFold heldOut = heldOut(tried, folds);
    if (!folds.refits(asked)) {
      FoldFit only = tried.fits().get(0);
      long rows = folds.fitted(0).extent().rows();
      return new Winner(only.model(), only.fitted().deviations(), rows, 1, heldOut, null, null);
    }
    Fitted fitted = fitting.fitted(tried.algorithm(), folds.rows(), tried.near());
    PortableModel model = fitting.model(tried.settings(), fitted);
    long rows = folds.rows().extent().rows();
    return new Winner(model, fitted.deviations(), rows, 2, heldOut, null, fitted.effort());
  }

  private static OutOfFold heldOut(Tried tried, Folds folds) {
    if (folds.held() == Folds.Held.NOTHING) {
      return null;
    }
    List<OutOfFold> parts = new ArrayList<>();
    for (int fold = 0; fold < folds.count(); fold++) {
      parts.add(RowScores.of(folds.heldOut(fold), tried.fits().get(fold).model()));
    }
    return OutOfFold.of(parts, folds.rows().design().classes());
  }

  /** The same with calibrated probabilities and the threshold by its rule. */
  Winner decided(DecisionSettings settings) {
    Decision.Made made = Decision.of(settings, model.estimator(), heldOut);
    PortableModel decided =
        PortableModel.of(
            model.columns(),
            model.classes(),
            model.encoding(),
            made.estimator(),
            made.decision().threshold(),
            model.about());
    return new Winner(
        decided, deviations, rows, fittedParts, made.heldOut(), made.decision(), refit);
  }

  /** Writes all of it into the output of the job. */
  void publish(JobContext context) {
    SparkSession spark = context.spark();
    context.output().writeText("model.json", ModelJson.write(model));
    context.output().writeText("deviations.json", Json.line(deviations));
    if (heldOut != null) {
      OutOfFoldTable.write(heldOut, spark, context.output().path("out-of-fold"));
    }
    PipelineFiles.write(MllibPipeline.of(model, spark), context.output().path("pipeline"), spark);
  }
}
