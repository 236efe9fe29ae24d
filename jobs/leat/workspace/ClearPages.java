package leat.workspace;

import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** Pages of APIs that landed as they came, and must not have: a column of theirs is personal. */
public final class ClearPages {
  private final Storage storage;
  private final Layout layout;
  private final Snapshots snapshots;

  ClearPages(Storage storage, Layout layout) {
    this.storage = storage;
    this.layout = layout;
    this.snapshots = new Snapshots(storage, layout);
  }

  /**
   * Removes all fetches with such a page, of sources that are no longer in the config, too. A
   * snapshot that names one goes first, so that its source is fetched anew where it is wanted.
   *
   * @return how many pages there were
   */
  public long remove() {
    long pages = 0;
    for (FileStatus source : storage.children(layout.landings())) {
      for (FileStatus fetch : storage.children(source.getPath())) {
        pages += remove(source.getPath().getName(), fetch.getPath());
      }
    }
    return pages;
  }

  private long remove(String source, Path fetch) {
    long clear =
        storage.children(fetch).stream()
            .filter(file -> file.getPath().getName().endsWith(Seal.CLEAR))
            .count();
    if (clear > 0) {
      if (snapshots.find(source).filter(seen -> seen.names(fetch)).isPresent()) {
        snapshots.remove(source);
      }
      storage.delete(fetch);
    }
    return clear;
  }
}
