package leat.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import leat.Json;
import leat.LeatException;
import leat.config.PipelineConfig;
import leat.config.SourceSettings;
import leat.ingest.IngestRun.Copies;
import leat.ingest.IngestRun.Destination;
import leat.ingest.IngestRun.Outcome;
import leat.job.Job;
import leat.job.JobContext;
import leat.job.JobMain;
import leat.table.InPlace;
import leat.workspace.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes records out of the sources as they are: texts stay texts, typed sources keep their types.
 *
 * <p>Writes {@code data/}: the good records with their row id, file and line; and to quarantine,
 * only when there are any, the broken ones with their text and reason. Reads the source twice, once
 * to count and once to write, and a third time those 32 MB that hold broken records. The number of
 * output files follows from the source's size, not from the number of cores. {@code files.json}
 * says which files the rows are from; with incremental sources the next ingest reads only others.
 */
public final class IngestJob implements Job<IngestSettings> {
  /** The job's name. */
  public static final String NAME = "ingest";

  private static final Logger LOG = LoggerFactory.getLogger(IngestJob.class);
  private static final long TASK_BYTES = 32L << 20;

  private final long taskBytes;
  private final Copies copies;

  /** The job. */
  public IngestJob() {
    this(TASK_BYTES);
  }

  IngestJob(long taskBytes) {
    this(taskBytes, Copies.ALWAYS);
  }

  private IngestJob(long taskBytes, Copies copies) {
    this.taskBytes = taskBytes;
    this.copies = copies;
  }

  /** One that leaves where they lie what it need not copy: {@link InPlace} says where. */
  static IngestJob copyingWhereNeeded() {
    return new IngestJob(TASK_BYTES, Copies.WHERE_NEEDED);
  }

  /** Runs the job alone, by {@code spark-submit}. */
  public static void main(String[] args) {
    JobMain.main(new IngestJob(), args);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int semanticVersion() {
    return 1;
  }

  @Override
  public List<String> inputs() {
    return List.of();
  }

  @Override
  public IngestSettings settings(PipelineConfig config) {
    return new IngestSettings(
        config.sources(),
        config.columns().columns().stream().map(SourceColumn::of).toList(),
        Privacy.of(config.columns(), config.privacy().key()));
  }

  @Override
  public void refresh(IngestSettings settings, Workspace workspace) {
    settings
        .sources()
        .forEach(source -> new Refresh(workspace, settings.privacy().key()).look(source));
    if (!settings.privacy().columns().isEmpty()) {
      removeClearPages(workspace);
    }
  }

  private static void removeClearPages(Workspace workspace) {
    long pages = workspace.clearPages().remove();
    if (pages > 0) {
      LOG.warn("Removed {} pages of APIs that landed before a column was personal", pages);
    }
  }

  @Override
  public String unknown(IngestSettings settings, Workspace workspace) {
    return settings.sources().stream()
        .map(source -> new SourceParts(workspace).unknown(source))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("; "));
  }

  @Override
  public List<String> externalInputs(IngestSettings settings, Workspace workspace) {
    FilePlan plan = plan(settings, workspace);
    plan.removed().forEach(name -> LOG.warn("{} is gone from the source; its rows stay", name));
    plan.changed().forEach(name -> LOG.warn("{} changed since it was ingested", name));
    return plan.fingerprints();
  }

  @Override
  public IngestResult execute(JobContext context, IngestSettings settings) {
    Workspace workspace = context.workspace();
    FilePlan plan = plan(settings, workspace);
    plan.check(settings.sources());
    Optional<IngestedFiles> last = EarlierIngest.lastContents(workspace);
    if (settings.incrementally() && plan.earlier().isEmpty()) {
      last.ifPresent(contents -> reportLost(contents, plan));
    }
    long clear = EarlierIngest.withClearValues(workspace, settings);
    if (clear > 0) {
      LOG.warn(
          "Earlier outputs of ingest ({}), and what was made from them, hold values that are personal"
              + " now: leat gc removes what no model needs",
          clear);
    }
    Map<String, String> before =
        last.filter(contents -> contents.types().equals(settings.types()))
            .map(contents -> settings.remembered(contents.columns()))
            .orElse(Map.of());
    Outcome outcome =
        new IngestRun(context.spark(), settings, plan, taskBytes, context.run())
            .into(
                new Destination(
                    context.output().path("data"), context.quarantine().path("data"), copies),
                before);
    context.output().writeText(IngestedFiles.NAME, Json.document(outcome.contents()));
    outcome.inPlace().ifPresent(p -> context.output().writeText(InPlace.NAME, Json.document(p)));
    refuseChanges(plan, plan(settings, workspace));
    return outcome.result();
  }

  /** Other settings read every file anew, and cannot read what is gone. */
  private static void reportLost(IngestedFiles last, FilePlan plan) {
    Set<String> there = plan.freshFiles().map(IndexedFile::name).collect(Collectors.toSet());
    last.files().stream()
        .map(IngestedFile::name)
        .filter(name -> !there.contains(name))
        .forEach(
            name -> LOG.warn("Lost {}: settings changed, and it is gone from the source", name));
  }

  private static FilePlan plan(IngestSettings settings, Workspace workspace) {
    List<SourceSettings> sources = settings.sources();
    return FilePlan.of(
        sources,
        new SourceParts(workspace).listed(sources),
        settings.incrementally() ? EarlierIngest.of(workspace, settings) : Optional.empty());
  }

  /** What was read must be what the fingerprint says. */
  private static void refuseChanges(FilePlan read, FilePlan now) {
    List<String> before = read.fingerprints();
    List<String> after = now.fingerprints();
    if (!before.equals(after)) {
      List<String> changed = new ArrayList<>(after);
      changed.removeAll(before);
      throw LeatException.failure(
          "Cannot ingest: the source changed while it was read%s. Run again"
              .formatted(changed.isEmpty() ? "" : ", such as " + changed.get(0).split(" ")[0]),
          null);
    }
  }
}
