package leat.config;

import leat.contract.Contract;

/**
 * One config file, resolved and valid.
 *
 * @param pipeline the pipeline's name, letters, digits, dash and underscore
 * @param workspace folder or URI under which the pipeline keeps everything
 * @param source where the data lies
 * @param columns the contract
 * @param clean what clean does besides the value rules
 * @param split how rows are divided
 * @param features how features are made
 * @param train what is tried
 * @param privacy what personal values are protected with
 * @param evaluate what is reported
 * @param register what a version must pass
 * @param spark how Spark is started
 */
public record PipelineConfig(
    String pipeline,
    String workspace,
    SourceSettings source,
    Contract columns,
    CleanSettings clean,
    SplitSettings split,
    FeatureSettings features,
    TrainSettings train,
    PrivacySettings privacy,
    EvaluateSettings evaluate,
    RegisterSettings register,
    SparkSettings spark) {}
