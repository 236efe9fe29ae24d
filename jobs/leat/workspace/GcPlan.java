package leat.workspace;

import java.time.Duration;
import java.util.List;

/**
 * What can be removed.
 *
 * @param minimumAge how long nothing of it was written
 * @param items folders and files, sorted by path
 */
public record GcPlan(Duration minimumAge, List<Item> items) {
  /**
   * One folder or file.
   *
   * @param path URI
   * @param bytes of all files in it
   * @param because why nobody needs it
   */
  public record Item(String path, long bytes, String because) {}

  /** Bytes of all items. */
  public long bytes() {
    return items.stream().mapToLong(Item::bytes).sum();
  }
}
