package leat.workspace;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import leat.Json;
import org.apache.hadoop.fs.Path;

/** One fetch of an API's pages, from the first to the one that has no next. */
public final class Fetch {
  private static final int NAMED = 12;

  private final Storage storage;
  private final Path folder;
  private final List<LandedPage> pages;
  private final Optional<Seal> seal;

  Fetch(Storage storage, Path folder, List<LandedPage> pages, Optional<Seal> seal) {
    this.storage = storage;
    this.folder = folder;
    this.pages = new ArrayList<>(pages);
    this.seal = seal;
  }

  /** Its id; ids sort by time. */
  public String id() {
    return folder.getName();
  }

  /** The pages that landed so far, in order. */
  public List<LandedPage> pages() {
    return List.copyOf(pages);
  }

  /** Puts a page into the workspace, whose records and place are seen from then on. */
  public void land(PageContent page) {
    String stored = seal.map(by -> by.how().apply(page.lines())).orElse(page.lines());
    byte[] lines = stored.getBytes(StandardCharsets.UTF_8);
    String sha256 = Digest.sha256(lines);
    int number = pages.size() + 1;
    String name = String.format(Locale.ROOT, Landing.PAGE, number);
    // another process may fetch the same page: named by their content, files do not get mixed up
    String ending = seal.map(Seal::ending).orElse(Seal.CLEAR);
    String file = name + "-" + sha256.substring(0, NAMED) + ending;
    LandedPage landed = LandedPage.of(number, file, lines.length, sha256, page);
    storage.replace(new Path(folder, file), stored);
    storage.replace(new Path(folder, name + ".json"), Json.document(landed));
    pages.add(landed);
  }

  /** URI of a page's records. */
  public String path(LandedPage page) {
    return new Path(folder, page.file()).toString();
  }

  /** Removes all pages. */
  public void discard() {
    storage.delete(folder);
  }
}
