package leat.workspace;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** Fetches of APIs that no snapshot names: they broke off, or a newer one took their place. */
final class LandedLeftovers {
  private final Storage storage;
  private final Layout layout;

  LandedLeftovers(Storage storage, Layout layout) {
    this.storage = storage;
    this.layout = layout;
  }

  /**
   * All that nothing was written to since a moment.
   *
   * @param moment milliseconds since 1970
   */
  List<GcPlan.Item> before(long moment) {
    return folders(layout.landings()).stream()
        .flatMap(source -> unnamed(source).stream())
        .map(fetch -> Extent.of(storage, fetch))
        .filter(extent -> extent.newest() <= moment)
        .map(extent -> extent.item("pages of an API that nothing is read from any more"))
        .toList();
  }

  private List<Path> unnamed(Path source) {
    Optional<Snapshot> snapshot = new Snapshots(storage, layout).find(source.getName());
    Set<String> named = new HashSet<>();
    snapshot.ifPresent(
        seen ->
            seen.parts().stream()
                .filter(part -> part.path() != null)
                .forEach(part -> named.add(new Path(part.path()).getParent().getName())));
    return folders(source).stream().filter(fetch -> !named.contains(fetch.getName())).toList();
  }

  private List<Path> folders(Path folder) {
    return storage.children(folder).stream()
        .filter(FileStatus::isDirectory)
        .map(FileStatus::getPath)
        .toList();
  }
}
