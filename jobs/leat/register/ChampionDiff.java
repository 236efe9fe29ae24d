package leat.register;

import java.util.List;
import java.util.Optional;
import leat.Json;
import leat.LeatException;
import leat.contract.Contract;
import leat.diff.ModelPair;
import leat.diff.PredictionDiff;
import leat.job.JobContext;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.scoring.DiffRows;
import leat.workspace.ModelDraft;
import leat.workspace.ModelStore;
import leat.workspace.ModelVersion;
import leat.workspace.Promotion;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What would change if the new model took the place of the one in production; kept with the model.
 *
 * @param context the job's
 * @param production what is in production
 * @param model the new one
 * @param test cleaned test rows with label class and weight
 * @param contract of the rows
 */
record ChampionDiff(
    JobContext context,
    Optional<Promotion> production,
    PortableModel model,
    Dataset<Row> test,
    Contract contract) {
  static final String FILE = "diff.json";

  private static final Logger LOG = LoggerFactory.getLogger(ChampionDiff.class);

  /** Writes {@code diff.json}; null where there is nothing in production that it compares with. */
  PredictionDiff writtenInto(ModelDraft draft) {
    ModelStore models = context.workspace().models();
    PredictionDiff diff =
        production
            .flatMap(promotion -> models.find(promotion.model()))
            .flatMap(champion -> pair(champion, models, draft))
            .map(pair -> DiffRows.of(test, pair, List.of()))
            .orElse(null);
    if (diff != null) {
      draft.writeText(FILE, Json.document(diff));
    }
    return diff;
  }

  /** None where a forced promotion takes the place of a model that does not compare. */
  private Optional<ModelPair> pair(ModelVersion champion, ModelStore models, ModelDraft draft) {
    try {
      PortableModel present = ModelJson.read(models.readText(champion, "model.json"));
      return Optional.of(
          new ModelPair(champion.version(), present, draft.version(), model, contract));
    } catch (LeatException incomparable) {
      LOG.warn("No {}: {}", FILE, incomparable.getMessage());
      return Optional.empty();
    }
  }
}
