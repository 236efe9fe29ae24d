package leat.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * What killed processes left behind, and what nobody names: unpublished attempts and drafts,
 * micro-batches, fetches of APIs, unfinished writes.
 */
final class Leftovers {
  private final Storage storage;
  private final Layout layout;
  private final PublishedCheckpoints published;
  private final ModelStore models;
  private final Registry registry;

  Leftovers(
      Storage storage,
      Layout layout,
      PublishedCheckpoints published,
      ModelStore models,
      Registry registry) {
    this.storage = storage;
    this.layout = layout;
    this.published = published;
    this.models = models;
    this.registry = registry;
  }

  /**
   * All that nothing was written to since a moment.
   *
   * @param moment milliseconds since 1970
   */
  List<GcPlan.Item> before(long moment) {
    List<GcPlan.Item> items = new ArrayList<>();
    for (Path folder : published.folders()) {
      published.unpublishedAttempts(folder).stream()
          .map(attempt -> Extent.of(storage, attempt))
          .filter(extent -> extent.newest() <= moment)
          .forEach(extent -> items.add(extent.item("an attempt that was not published")));
    }
    items.addAll(drafts(moment));
    items.addAll(streams(moment));
    items.addAll(new LandedLeftovers(storage, layout).before(moment));
    items.addAll(unfinishedWrites(moment));
    return items;
  }

  /** A stream that goes on removes what it left itself. */
  private List<GcPlan.Item> streams(long moment) {
    return storage.children(layout.streams()).stream()
        .map(folder -> Extent.of(storage, folder.getPath()))
        .filter(extent -> extent.bytes() > 0 && extent.newest() <= moment)
        .map(extent -> extent.item("a micro-batch that was not finished"))
        .toList();
  }

  private List<GcPlan.Item> drafts(long moment) {
    Set<String> promoted = registry.record().promoted();
    return models.numbers().stream()
        .map(number -> Long.toString(number))
        .filter(version -> !promoted.contains(version))
        .map(layout::model)
        .filter(folder -> !storage.exists(new Path(folder, Layout.MANIFEST)))
        .map(folder -> Extent.of(storage, folder))
        .filter(extent -> extent.newest() <= moment)
        .map(extent -> extent.item("a model draft that was not published"))
        .toList();
  }

  private List<GcPlan.Item> unfinishedWrites(long moment) {
    return storage.filesUnder(layout.pipeline()).stream()
        .filter(file -> Publication.isTemporary(file.getPath()))
        .filter(file -> file.getModificationTime() <= moment)
        .map(Leftovers::item)
        .toList();
  }

  private static GcPlan.Item item(FileStatus file) {
    return new GcPlan.Item(
        file.getPath().toString(), file.getLen(), "a write that did not come to its end");
  }
}
