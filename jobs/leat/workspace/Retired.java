package leat.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import leat.LeatException;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Versions that retention lets go, and what is left of deleted ones. */
final class Retired {
  private static final Logger LOG = LoggerFactory.getLogger(Retired.class);

  private final Storage storage;
  private final Layout layout;
  private final Deletion deletion;
  private final Retention retention;

  Retired(Storage storage, Layout layout, Deletion deletion, Retention retention) {
    this.storage = storage;
    this.layout = layout;
    this.deletion = deletion;
    this.retention = retention;
  }

  /**
   * All that nothing was written to since a moment.
   *
   * @param moment milliseconds since 1970
   */
  List<GcPlan.Item> before(long moment) {
    History history = deletion.registry().record();
    List<GcPlan.Item> items = new ArrayList<>();
    items.addAll(items(left(history), moment, "left of a deleted model"));
    items.addAll(items(old(history), moment, because()));
    return items;
  }

  /** Whether an item is a version, which must not go without an entry in the registry. */
  boolean isVersion(Path path) {
    return layout.models().equals(path.getParent()) && deletion.models().isThere(path.getName());
  }

  /** Deletes a version, unless it was promoted since. */
  boolean delete(Path path) {
    String by = System.getProperty("user.name");
    try {
      boolean forced = !retention.keepPromoted();
      deletion.execute(new DeletionRequest(path.getName(), by, because(), forced));
      return true;
    } catch (LeatException promoted) {
      LOG.warn("{}", promoted.getMessage());
      return false;
    }
  }

  private List<String> left(History history) {
    return history.deleted().stream()
        .filter(version -> !storage.children(layout.model(version)).isEmpty())
        .toList();
  }

  private List<String> old(History history) {
    Set<String> gone = history.deleted();
    List<String> versions =
        deletion.models().summaries().stream()
            .map(ModelSummary::version)
            .filter(version -> !gone.contains(version))
            .toList();
    Set<String> kept = retention.keepPromoted() ? history.promoted() : current(history);
    return versions.subList(0, Math.max(0, versions.size() - retention.keep())).stream()
        .filter(version -> !kept.contains(version))
        .toList();
  }

  private static Set<String> current(History history) {
    return history.current().values().stream().map(Promotion::model).collect(Collectors.toSet());
  }

  private List<GcPlan.Item> items(List<String> versions, long moment, String because) {
    return versions.stream()
        .map(version -> Extent.of(storage, layout.model(version)))
        .filter(extent -> extent.newest() <= moment)
        .map(extent -> extent.item(because))
        .toList();
  }

  private String because() {
    return "register.retention keeps the newest %d%s"
        .formatted(
            retention.keep(),
            retention.keepPromoted() ? " and what was ever promoted" : " and what has an alias");
  }
}
