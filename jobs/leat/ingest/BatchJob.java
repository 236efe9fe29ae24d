package leat.ingest;

import java.util.List;
import leat.config.PipelineConfig;
import leat.job.Flow;
import leat.job.Job;
import leat.job.JobContext;
import leat.workspace.Workspace;

/**
 * Takes the rows that are to be scored out of their source, as ingest does those to learn from.
 *
 * <p>Its outputs are apart from those of ingest, which compares each with the last. Parquet files
 * of which no column is personal are not copied, but read where they lie.
 */
public final class BatchJob implements Job<IngestSettings> {
  private final IngestJob ingest = IngestJob.copyingWhereNeeded();

  /** The job. */
  public BatchJob() {}

  @Override
  public String name() {
    return "batch";
  }

  @Override
  public Flow flow() {
    return Flow.SCORING;
  }

  @Override
  public int semanticVersion() {
    return ingest.semanticVersion();
  }

  @Override
  public List<String> inputs() {
    return ingest.inputs();
  }

  @Override
  public IngestSettings settings(PipelineConfig config) {
    return ingest.settings(config);
  }

  @Override
  public void refresh(IngestSettings settings, Workspace workspace) {
    ingest.refresh(settings, workspace);
  }

  @Override
  public String unknown(IngestSettings settings, Workspace workspace) {
    return ingest.unknown(settings, workspace);
  }

  @Override
  public List<String> externalInputs(IngestSettings settings, Workspace workspace) {
    return ingest.externalInputs(settings, workspace);
  }

  @Override
  public IngestResult execute(JobContext context, IngestSettings settings) {
    return ingest.execute(context, settings);
  }
}
