package leat.cli;

import leat.config.PipelineConfig;
import leat.job.Options;
import leat.job.PipelineRun;
import leat.workspace.Workspace;
import org.apache.hadoop.conf.Configuration;

/**
 * A pipeline's config and workspace, without Spark.
 *
 * @param config the config
 * @param workspace its workspace
 */
record Opened(PipelineConfig config, Workspace workspace) {
  static Opened of(Options options) {
    PipelineConfig config = PipelineRun.config(options);
    Workspace workspace =
        Workspace.open(config.workspace(), config.pipeline(), new Configuration());
    return new Opened(config, workspace);
  }
}
