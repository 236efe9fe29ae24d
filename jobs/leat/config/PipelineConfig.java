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
 * @param register what a version must pass
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
    RegisterSettings register,
    @JsonIgnore ServeSettings serve,
    SparkSettings spark) {
  /** Copies the list. */
  public PipelineConfig {
    sources = List.copyOf(sources);
  }
}
