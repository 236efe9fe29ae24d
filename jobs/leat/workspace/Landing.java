package leat.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * Where the pages of one API land: a folder for each fetch, in which a page appears when it is
 * complete, so that a fetch that broke off can go on behind the last one.
 */
public final class Landing {
  /** A page of a fetch, by its number. */
  static final String PAGE = "page-%06d";

  private final Storage storage;
  private final Path folder;
  private final Optional<Seal> seal;

  Landing(Storage storage, Path folder) {
    this(storage, folder, Optional.empty());
  }

  private Landing(Storage storage, Path folder, Optional<Seal> seal) {
    this.storage = storage;
    this.folder = folder;
    this.seal = seal;
  }

  /** The same place; what lands there from now on is not stored as it came. */
  public Landing sealed(Seal by) {
    return new Landing(storage, folder, Optional.of(by));
  }

  /**
   * Whether a page landed in the way in which pages land now: as it came, or sealed by the same.
   */
  public boolean fits(Part page) {
    return fits(page.path());
  }

  private boolean fits(String file) {
    return file.endsWith(seal.map(Seal::ending).orElse(Seal.CLEAR));
  }

  /**
   * The fetch that broke off last, if a page of it landed of late and in the way in which pages
   * land now; else a new one.
   *
   * @param within how long ago that may be: other pages may have changed meanwhile
   * @param since watermark above which records are asked for, or null: the same for all pages
   */
  public Fetch open(Duration within, String since) {
    long earliest = System.currentTimeMillis() - within.toMillis();
    return newest()
        .filter(fetch -> isOpen(fetch, since) && newestWrite(fetch) >= earliest)
        .map(this::fetch)
        .orElseGet(() -> fetch(new Path(folder, RunStore.id(Instant.now()))));
  }

  /** The last page of a finished fetch, or nothing where there is no such fetch. */
  public Optional<LandedPage> lastPage(String fetch) {
    List<LandedPage> pages = fetch.isEmpty() ? List.of() : pages(new Path(folder, fetch));
    return pages.isEmpty() ? Optional.empty() : Optional.of(pages.get(pages.size() - 1));
  }

  private Optional<Path> newest() {
    List<FileStatus> fetches = storage.children(folder);
    return fetches.isEmpty()
        ? Optional.empty()
        : Optional.of(fetches.get(fetches.size() - 1).getPath());
  }

  private boolean isOpen(Path fetch, String since) {
    return pages(fetch).stream()
        .allMatch(
            page ->
                page.next() != null && Objects.equals(page.since(), since) && fits(page.file()));
  }

  private long newestWrite(Path fetch) {
    return storage.children(fetch).stream()
        .mapToLong(FileStatus::getModificationTime)
        .max()
        .orElse(0);
  }

  private Fetch fetch(Path path) {
    return new Fetch(storage, path, pages(path), seal);
  }

  /** The pages that landed, from the first on without a gap. */
  private List<LandedPage> pages(Path fetch) {
    List<LandedPage> pages = new ArrayList<>();
    Optional<LandedPage> page = page(fetch, 1);
    while (page.isPresent()) {
      pages.add(page.get());
      page = page(fetch, pages.size() + 1);
    }
    return pages;
  }

  private Optional<LandedPage> page(Path fetch, int number) {
    Path file = new Path(fetch, String.format(Locale.ROOT, PAGE + ".json", number));
    return storage.readIfThere(file).map(text -> Parsed.document(file, text, LandedPage::parse));
  }
}
