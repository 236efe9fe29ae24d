package leat.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import leat.LeatException;
import leat.ledger.RowBalance;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The folder where one pipeline keeps everything, on local disk, HDFS or an object store. */
public final class Workspace {
  private final Storage storage;
  private final Layout layout;
  private final Configuration hadoop;
  private final CheckpointStore checkpoints;

  private Workspace(Storage storage, Layout layout, Configuration hadoop) {
    this.storage = storage;
    this.layout = layout;
    this.hadoop = hadoop;
    this.checkpoints = new CheckpointStore(storage, layout);
  }

  /**
   * Opens a workspace; nothing is written.
   *
   * @param root folder or URI, need not exist
   * @param pipeline the pipeline's name, a folder below it
   * @param hadoop names the default file system and how others are reached
   * @throws LeatException when there is a file in its place, or the file system cannot be reached
   */
  public static Workspace open(String root, String pipeline, Configuration hadoop) {
    WorkspaceRoot found = WorkspaceRoot.of(root, hadoop);
    Layout layout = new Layout(new Path(found.folder(), pipeline));
    return new Workspace(new Storage(found.files()), layout, hadoop);
  }

  /** URI of the folder where everything is written. */
  public String location() {
    return layout.made().toString();
  }

  /**
   * A workspace with the same models, whose outputs lie apart in a folder of this one: for work
   * whose outputs are moved elsewhere.
   *
   * @param name of that work
   */
  public Workspace apart(String name) {
    return new Workspace(storage, layout.apart(name), hadoop);
  }

  /** Removes all outputs of a workspace that is apart. */
  public void clear() {
    if (layout.made().equals(layout.pipeline())) {
      throw new IllegalStateException("Cannot clear " + layout.made());
    }
    storage.delete(layout.made());
  }

  /** A folder where the outputs of a stream go, wherever the user wants it. */
  public StreamFolder streamFolder(String path) {
    return outside(path, StreamFolder::new);
  }

  /**
   * Creates the pipeline's folder and a file in it, and removes the file.
   *
   * @throws LeatException when that is not allowed or there is no space
   */
  public void checkWritable() {
    Path probe = new Path(layout.pipeline(), ".writable");
    storage.makeFolder(layout.pipeline());
    storage.write(probe, "");
    storage.delete(probe);
  }

  /**
   * A job's published output.
   *
   * @throws LeatException when its manifest cannot be read, or a file is missing or has another
   *     length than the manifest says
   */
  public Optional<Checkpoint> find(String job, String fingerprint) {
    return checkpoints.find(job, fingerprint);
  }

  /** A new folder for a job to write into; rejected rows go to the job named quarantine. */
  public Attempt begin(String job, String fingerprint) {
    return checkpoints.begin(job, fingerprint);
  }

  /**
   * What a job wrote down that did not come to its end, and what it writes down now. It lies with
   * the job's attempts, and is cleared away like one.
   */
  public Interim interim(String job, String fingerprint) {
    String name = CheckpointStore.ATTEMPT + "interim";
    return new Interim(storage, new Path(layout.checkpoint(job, fingerprint), name));
  }

  /**
   * Makes an attempt the output of its job, unless another one was published first.
   *
   * @param attempt complete; no more is written into it
   * @param rows where the rows went
   * @param inputs fingerprints of what was read, by name
   * @param detail the job's own result
   * @return what is published now; if another was first, that one, and this attempt is gone
   */
  public Checkpoint publish(
      Attempt attempt, RowBalance rows, Map<String, String> inputs, JsonNode detail) {
    return checkpoints.publish(attempt, rows, inputs, detail);
  }

  /** Removes a published checkpoint, as one that must not be taken for an output any more. */
  public void withdraw(Checkpoint checkpoint) {
    checkpoints.withdraw(checkpoint);
  }

  /**
   * A text file of a checkpoint, UTF-8.
   *
   * @param child relative path
   * @throws LeatException when it is not the file that was published, by its SHA-256
   */
  public String readText(Checkpoint checkpoint, String child) {
    return checkpoints.readText(checkpoint, child);
  }

  /**
   * The folder of a checkpoint with that name, for a program that reads it by itself.
   *
   * @param child such as {@code pipeline}
   * @return its URI; every file in it was read and is the one that was published
   * @throws LeatException that names the first file that is not the same, or was not published
   */
  public String verified(Checkpoint checkpoint, String child) {
    return checkpoints.verified(checkpoint, child);
  }

  /** Manifests of a job's published outputs, in no order; unreadable ones are left out. */
  public List<Manifest> manifests(String job) {
    return new PublishedCheckpoints(storage, layout)
        .list().stream().map(found -> found.manifest()).filter(m -> job.equals(m.job())).toList();
  }

  /** The pipeline's runs. */
  public RunStore runs() {
    return new RunStore(storage, layout);
  }

  /** The pipeline's model versions. */
  public ModelStore models() {
    return new ModelStore(storage, layout);
  }

  /** Which version was in production when. */
  public Registry registry() {
    return new Registry(new PromotionLog(storage, layout));
  }

  /**
   * Deletes a version: writes it down in the registry, and removes its files. What the registry
   * said of it stays. The job that registered it does so anew when it is asked again.
   *
   * @return the entry that says so
   * @throws LeatException when it is in production, or goes or went by an alias and it is not
   *     forced
   */
  public Promotion delete(DeletionRequest request) {
    return deletion().execute(request);
  }

  private Deletion deletion() {
    return new Deletion(registry(), models(), checkpoints);
  }

  /** Finds source files, and remembers their digests in the workspace. */
  public SourceFiles sources() {
    return new SourceFiles(new SourceDigests(storage, layout.sources()), hadoop);
  }

  /** What sources that change without Leat held when a run last looked. */
  public Snapshots snapshots() {
    return new Snapshots(storage, layout);
  }

  /**
   * Where the pages of an API land.
   *
   * @param source key of the source, from {@link Fingerprint}
   */
  public Landing landing(String source) {
    return new Landing(storage, layout.landing(source));
  }

  /**
   * A folder for a copy of an output.
   *
   * @param path folder or URI, wherever the user wants it
   */
  public Delivery delivery(String path) {
    return outside(path, Delivery::new);
  }

  /**
   * Copies a version to local disk, from where it is served without the workspace; there is nothing
   * to do where it is there already.
   *
   * @param folder on local disk; it is made where it is not there
   * @param by who wants it
   * @throws LeatException when a file is not the one that was published, or the folder has
   *     something else in it
   */
  public FetchedModel fetch(ModelVersion version, String folder, String by) {
    java.nio.file.Path target = java.nio.file.Path.of(folder).toAbsolutePath().normalize();
    return Storage.told(
        "write to",
        folder,
        () ->
            new ModelFetch(storage, location(), FileSystem.getLocal(hadoop), target)
                .fetch(version, by));
  }

  /** Pages of APIs that landed as they came. */
  public ClearPages clearPages() {
    return new ClearPages(storage, layout);
  }

  /** Finds and removes what nothing refers to; all models stay. */
  public Gc gc() {
    return gc(Retention.ALL);
  }

  /** Finds and removes what nothing refers to, and models that are not to be kept. */
  public Gc gc(Retention retention) {
    return new Gc(storage, layout, runs(), deletion(), retention);
  }

  private <T> T outside(String path, BiFunction<Storage, Path, T> made) {
    Path asGiven = new Path(path);
    return Storage.told(
        "write to",
        path,
        () -> {
          FileSystem files = asGiven.getFileSystem(hadoop);
          return made.apply(new Storage(files), files.makeQualified(asGiven));
        });
  }
}
