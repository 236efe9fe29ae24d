package leat.workspace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;

/**
 * Finds and removes what no manifest, run or model refers to.
 *
 * <p>These are: attempts that were not published, drafts of models, unfinished writes, checkpoints
 * older than the one that the newest run of their job used, and models that the retention does not
 * keep. Other published models and what they were made from stay, and so does everything written to
 * of late: it may belong to a job that is at work.
 */
public final class Gc {
  private final Storage storage;
  private final Leftovers leftovers;
  private final Superseded superseded;
  private final Retired retired;

  Gc(Storage storage, Layout layout, RunStore runs, Deletion deletion, Retention retention) {
    this.storage = storage;
    ModelStore models = deletion.models();
    PublishedCheckpoints published = new PublishedCheckpoints(storage, layout);
    this.leftovers = new Leftovers(storage, layout, published, models, deletion.registry());
    this.superseded = new Superseded(storage, published, runs, models);
    this.retired = new Retired(storage, layout, deletion, retention);
  }

  /**
   * What can be removed now.
   *
   * @param minimumAge how long nothing of an item was written; an hour is safe unless a job works
   *     longer than that between two files
   */
  public GcPlan plan(Duration minimumAge) {
    long before = System.currentTimeMillis() - minimumAge.toMillis();
    List<GcPlan.Item> items = new ArrayList<>(leftovers.before(before));
    items.addAll(superseded.before(before));
    items.addAll(retired.before(before));
    List<GcPlan.Item> outermost =
        items.stream()
            .filter(item -> items.stream().noneMatch(other -> isIn(item, other)))
            .sorted(Comparator.comparing(GcPlan.Item::path))
            .toList();
    return new GcPlan(minimumAge, outermost);
  }

  /**
   * Removes what was planned and is still not needed.
   *
   * @return what was removed
   */
  public GcPlan execute(GcPlan plan) {
    Set<String> planned = plan.items().stream().map(GcPlan.Item::path).collect(Collectors.toSet());
    List<GcPlan.Item> unneeded =
        plan(plan.minimumAge()).items().stream()
            .filter(item -> planned.contains(item.path()))
            .toList();
    return new GcPlan(
        plan.minimumAge(),
        unneeded.stream().filter(item -> removed(new Path(item.path()))).toList());
  }

  private static boolean isIn(GcPlan.Item item, GcPlan.Item folder) {
    return item.path().startsWith(folder.path() + "/");
  }

  /** The manifest goes first, so that a checkpoint is gone for its readers before its files are. */
  private boolean removed(Path path) {
    if (retired.isVersion(path)) {
      return retired.delete(path);
    }
    storage.delete(new Path(path, Layout.MANIFEST));
    storage.delete(path);
    if (path.getName().startsWith(CheckpointStore.ATTEMPT)) {
      storage.deleteIfEmpty(path.getParent());
    }
    return true;
  }
}
