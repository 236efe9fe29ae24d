package leat.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import leat.config.HttpSettings;
import leat.workspace.Fetch;
import leat.workspace.LandedPage;
import leat.workspace.PageContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches the pages of an API into the workspace, from the first, or behind the last landed. */
public final class Fetcher {
  private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);

  private final HttpSettings settings;
  private final Cover cover;
  private final Paging paging;
  private final Api api;

  /**
   * Asks the API that the settings name.
   *
   * @param cover what is done to records before they are stored
   */
  public Fetcher(HttpSettings settings, Cover cover) {
    this.settings = settings;
    this.cover = cover;
    this.paging = new Paging(settings);
    this.api = new Api(settings.access());
  }

  /**
   * Fetches all pages that have not landed.
   *
   * @param fetch where they land
   * @param known the last page of the fetch before, where only newer records are asked for
   * @throws leat.LeatException when a page does not come; those before it stay
   */
  public void run(Fetch fetch, Optional<LandedPage> known) {
    String since = known.map(LandedPage::watermark).orElse(null);
    List<String> seen = known.map(LandedPage::atWatermark).orElse(List.of());
    Optional<LandedPage> last = last(fetch.pages());
    Watermarks watermarks =
        new Watermarks(
            settings.watermark(),
            last.or(() -> known).map(LandedPage::watermark).orElse(null),
            last.or(() -> known).map(LandedPage::atWatermark).orElse(List.of()));
    last.ifPresent(page -> LOG.info("Pages 1 to {} are there already", page.number()));
    String position = last.isPresent() ? last.get().next() : paging.first();
    while (position != null) {
      position = step(fetch, position, since, seen, watermarks);
    }
  }

  private String step(
      Fetch fetch, String position, String since, List<String> seen, Watermarks watermarks) {
    int number = fetch.pages().size() + 1;
    Address address = paging.address(position, since);
    String what = "page %d of %s".formatted(number, address);
    Answer answer = api.get(address, what);
    JsonPage page = JsonPage.of(what, answer, settings.records());
    String digest = Lines.sha256(Lines.of(page.records()));
    refuseCircles(fetch, what, page, digest);
    List<JsonNode> fresh = watermarks.fresh(what, page.records(), since, seen);
    String next = paging.next(position, what, page, answer, hadFull(fetch)).orElse(null);
    refuseSameNext(fetch, what, next);
    fetch.land(
        new PageContent(
            cover.of(Lines.of(fresh)),
            cover.suffix(),
            fresh.size(),
            page.records().size(),
            digest,
            next,
            since,
            watermarks.largest(),
            watermarks.seen()));
    return next;
  }

  private boolean hadFull(Fetch fetch) {
    Integer size = settings.paging().size();
    return size != null && fetch.pages().stream().anyMatch(page -> page.came() >= size);
  }

  private static Optional<LandedPage> last(List<LandedPage> pages) {
    return pages.isEmpty() ? Optional.empty() : Optional.of(pages.get(pages.size() - 1));
  }

  private void refuseCircles(Fetch fetch, String what, JsonPage page, String digest) {
    if (fetch.pages().size() >= settings.paging().most()) {
      throw Refusal.page(
          what,
          "there are more pages than source.http.paging.max-pages = " + settings.paging().most());
    }
    Optional<LandedPage> before = last(fetch.pages());
    if (!page.records().isEmpty() && before.filter(b -> b.content().equals(digest)).isPresent()) {
      throw Refusal.page(
          what,
          "it has the same records as the page before; does the API know the parameter \"%s\"?"
              .formatted(settings.paging().parameter()));
    }
  }

  private static void refuseSameNext(Fetch fetch, String what, String next) {
    for (LandedPage page : fetch.pages()) {
      if (next != null && next.equals(page.next())) {
        throw Refusal.page(
            what,
            "it leads to page %d again: the API goes round in circles"
                .formatted(page.number() + 1));
      }
    }
  }
}
