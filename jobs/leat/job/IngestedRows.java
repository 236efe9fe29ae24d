package leat.job;

import java.util.List;
import java.util.function.Function;
import leat.config.PipelineConfig;
import leat.table.Columns;
import leat.table.Tables;
import leat.workspace.Checkpoint;
import leat.workspace.Workspace;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What ingest took out of a pipeline's source, for those who look at it beside the pipeline. */
public final class IngestedRows {
  private static final String INGEST = "ingest";

  private IngestedRows() {}

  /**
   * Looks at the contract's columns as ingest published them; ingest runs first if it has to.
   *
   * @param looked what is done with the rows, while the session is up
   */
  public static <T> T of(PipelineConfig config, Function<Dataset<Row>, T> looked) {
    try (Session session = Sessions.open("leat " + config.pipeline(), config)) {
      Workspace workspace =
          Workspace.open(
              config.workspace(),
              config.pipeline(),
              session.spark().sparkContext().hadoopConfiguration());
      JobPlan.Step step = step(config, workspace);
      if (!step.upToDate()) {
        new PipelineRun(config, INGEST).run(session.spark(), workspace, List.of(INGEST));
      }
      Checkpoint published = step(config, workspace).published();
      Dataset<Row> rows = Tables.read(session.spark(), published.path("data"));
      return looked.apply(rows.drop(Columns.ROW_ID, Columns.FILE, Columns.LINE));
    }
  }

  private static JobPlan.Step step(PipelineConfig config, Workspace workspace) {
    return JobPlan.of(Jobs.inOrder(), config, workspace, Sessions.engine()).step(INGEST);
  }
}
