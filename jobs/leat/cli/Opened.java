package leat.cli;

import java.util.function.Predicate;
import leat.config.PipelineConfig;
import leat.job.Options;
import leat.job.PipelineRun;
import leat.table.RejectedRow;
import leat.table.RejectedRows;
import leat.workspace.Workspace;
import org.apache.hadoop.conf.Configuration;

/**
 * A pipeline's config and workspace, without Spark.
 *
 * @param config the config
 * @param workspace its workspace
 * @param hadoop how file systems are reached
 */
record Opened(PipelineConfig config, Workspace workspace, Configuration hadoop) {
  static Opened of(Options options) {
    PipelineConfig config = PipelineRun.config(options);
    Configuration hadoop = new Configuration();
    return new Opened(
        config, Workspace.open(config.workspace(), config.pipeline(), hadoop), hadoop);
  }

  /** Hands over the rows of a quarantine, as long as another one is wanted. */
  void rejected(String path, Predicate<RejectedRow> wanted) {
    RejectedRows.each(path, hadoop, wanted);
  }
}
