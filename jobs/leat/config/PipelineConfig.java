package leat.config;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import leat.contract.Contract;
import leat.expectations.Expectation;

/**
 * One config file, resolved and valid.
 *
 * @param pipeline the pipeline's name, letters, digits, dash and underscore
 * @param workspace folder or URI under which the pipeline keeps everything
 * @param sources where the data lies, at least one; all have the same columns
 * @param columns the contract
 * @param expectations what the cleaned data is expected to be, in the order of the file
 * @param clean what clean does besides the value rules
 * @param split how rows are divided
 * @param features how features are made
 * @param train what is tried
 * @param privacy what personal values are protected with
 * @param evaluate what is reported
 * @param card what the owner says of the models
 * @param register what a version must pass
 * @param score what is scored
 * @param serve how the server serves; no part of what is stored of a run, which it does not touch
 * @param spark how Spark is started
 */
public record PipelineConfig(
    String pipeline,
    String workspace,
    List<SourceSettings> sources,
    Contract columns,
    List<Expectation> expectations,
    CleanSettings clean,
    SplitSettings split,
    FeatureSettings features,
    TrainSettings train,
    PrivacySettings privacy,
    EvaluateSettings evaluate,
    CardSettings card,
    RegisterSettings register,
    ScoreSettings score,
    @JsonIgnore ServeSettings serve,
    SparkSettings spark) {
  /** Copies the list. */
  public PipelineConfig {
    sources = List.copyOf(sources);
  }

  /**
   * The config of a batch that is scored.
   *
   * @param source where the batch lies
   * @param read the columns that are read of it
   * @param model the version that scores
   */
  public PipelineConfig scoring(SourceSettings source, Contract read, String model) {
    return with(List.of(source), read, score.by(model));
  }

  /** The same that scores something else. */
  public PipelineConfig with(ScoreSettings other) {
    return with(sources, columns, other);
  }

  private PipelineConfig with(
      List<SourceSettings> otherSources, Contract read, ScoreSettings scored) {
    return new PipelineConfig(
        pipeline,
        workspace,
        otherSources,
        read,
        expectations,
        clean,
        split,
        features,
        train,
        privacy,
        evaluate,
        card,
        register,
        scored,
        serve,
        spark);
  }
}
