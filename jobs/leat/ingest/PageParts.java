package leat.ingest;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import leat.LeatException;
import leat.config.HttpSettings;
import leat.http.Fetcher;
import leat.workspace.Fetch;
import leat.workspace.LandedPage;
import leat.workspace.Landing;
import leat.workspace.Part;
import leat.workspace.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages of an API, fetched into the workspace. */
final class PageParts {
  private static final Logger LOG = LoggerFactory.getLogger(PageParts.class);

  /** Pages of a fetch that broke off longer ago may not go together with those fetched now. */
  private static final Duration GOES_ON_WITHIN = Duration.ofHours(1);

  private static final String FETCH = "fetch";

  private final HttpSettings settings;
  private final Landing landing;

  PageParts(HttpSettings settings, Landing landing) {
    this.settings = settings;
    this.landing = landing;
  }

  /**
   * Fetches the API's pages.
   *
   * @param before what was seen last
   * @param isIncremental whether only newer records are asked for, and added
   */
  List<Part> now(Optional<Snapshot> before, boolean isIncremental) {
    boolean adds = isIncremental && settings.watermark() != null;
    List<Part> known = before.map(this::usable).orElse(List.of());
    Optional<LandedPage> last = adds ? landing.lastPage(lastFetch(known)) : Optional.empty();
    Fetch fetch = landing.open(GOES_ON_WITHIN, last.map(LandedPage::watermark).orElse(null));
    new Fetcher(settings).run(fetch, last);
    List<Part> fetched = parts(fetch);
    long records = fetch.pages().stream().mapToLong(LandedPage::records).sum();
    LOG.info("Fetched {} records in {} pages of {}", records, fetch.pages().size(), settings.url());
    if (last.isPresent()) {
      return added(known, fetched, fetch);
    }
    if (fetched.isEmpty()) {
      fetch.discard();
      throw LeatException.dataRefused(
          "Cannot ingest %s: the API gave no record".formatted(settings.url()));
    }
    if (sameContent(known, fetched)) {
      fetch.discard();
      return known;
    }
    return fetched;
  }

  /** Pages that landed clear, or sealed with another key, are fetched again. */
  private List<Part> usable(Snapshot before) {
    boolean fit = before.parts().stream().allMatch(landing::fits);
    if (!fit) {
      LOG.info(
          "Fetching all pages of {} again, as they are to be stored otherwise", settings.url());
    }
    return fit ? before.parts() : List.of();
  }

  private static String lastFetch(List<Part> known) {
    return known.isEmpty() ? "" : known.get(known.size() - 1).detail().getOrDefault(FETCH, "");
  }

  /** A fetch without a new record leaves no trace. */
  private static List<Part> added(List<Part> known, List<Part> fetched, Fetch fetch) {
    if (fetched.isEmpty()) {
      fetch.discard();
      return known;
    }
    List<Part> all = new ArrayList<>(known);
    all.addAll(fetched);
    return all;
  }

  private static boolean sameContent(List<Part> known, List<Part> fetched) {
    return tokens(known).equals(tokens(fetched));
  }

  private static List<String> tokens(List<Part> parts) {
    return parts.stream().map(Part::token).toList();
  }

  /** The pages with records. */
  private List<Part> parts(Fetch fetch) {
    List<Part> parts = new ArrayList<>();
    for (LandedPage page : fetch.pages()) {
      if (page.records() > 0) {
        String name =
            String.format(Locale.ROOT, "%s/%s/page-%06d", place(), fetch.id(), page.number());
        parts.add(
            new Part(
                name,
                page.sha256(),
                page.length(),
                fetch.path(page),
                new TreeMap<>(Map.of(FETCH, fetch.id()))));
      }
    }
    return parts;
  }

  private String place() {
    URI url = URI.create(settings.url());
    return url.getHost() + (url.getPath() == null ? "" : url.getPath().replaceFirst("/$", ""));
  }
}
