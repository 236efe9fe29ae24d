package leat.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leat.config.HttpSettings;
import leat.config.HttpSettings.PagingType;

/** Where the first page is, and each next one; a position is a number, a cursor or a URL. */
final class Paging {
  private final HttpSettings settings;
  private final HttpSettings.Paging paging;
  private final Map<String, String> secrets = new HashMap<>();

  Paging(HttpSettings settings) {
    this.settings = settings;
    this.paging = settings.paging();
    settings.access().secrets().forEach((name, secret) -> secrets.put(name, secret.text()));
  }

  /** The position of the first page. */
  String first() {
    return switch (paging.type()) {
      case PAGE, OFFSET -> String.valueOf(paging.first());
      case NONE, CURSOR, LINK -> "";
    };
  }

  /**
   * The URL of a page.
   *
   * @param since last watermark that is known, or null
   */
  Address address(String position, String since) {
    if (paging.type() == PagingType.LINK && !position.isEmpty()) {
      return Address.of(position, secrets);
    }
    Address address = Address.of(settings.url(), secrets);
    for (Map.Entry<String, String> parameter : settings.parameters().entrySet()) {
      address = address.with(parameter.getKey(), parameter.getValue());
    }
    if (since != null) {
      address = address.with(settings.watermark().parameter(), since);
    }
    if (paging.sizeParameter() != null && paging.size() != null) {
      address = address.with(paging.sizeParameter(), String.valueOf(paging.size()));
    }
    boolean isPlain = paging.type() == PagingType.NONE || paging.type() == PagingType.LINK;
    return isPlain || position.isEmpty() ? address : address.with(paging.parameter(), position);
  }

  /**
   * The position of the page behind one.
   *
   * @param position of that page
   * @param what that page is called in messages
   * @param full whether an earlier page had as many records as were asked for, so that a smaller
   *     one is the last
   * @return nothing where it is the last one
   */
  Optional<String> next(String position, String what, JsonPage page, Answer answer, boolean full) {
    int records = page.records().size();
    boolean isLast = records == 0 || (full && paging.size() != null && records < paging.size());
    return switch (paging.type()) {
      case NONE -> Optional.empty();
      case PAGE -> isLast ? Optional.empty() : Optional.of(plus(position, 1));
      case OFFSET -> isLast ? Optional.empty() : Optional.of(plus(position, records));
      case CURSOR -> cursor(page.root());
      case LINK -> link(what, position, page, answer);
    };
  }

  private static String plus(String position, int more) {
    return String.valueOf(Long.parseLong(position) + more);
  }

  private Optional<String> cursor(JsonNode root) {
    return Optional.ofNullable(JsonPage.text(root, paging.cursor()))
        .filter(cursor -> !cursor.equals("false"));
  }

  private Optional<String> link(String what, String position, JsonPage page, Answer answer) {
    List<String> headers = answer.headers().allValues("Link");
    Optional<String> next =
        paging.cursor() == null ? LinkHeader.next(headers) : cursor(page.root());
    return next.map(url -> absolute(what, position, url));
  }

  /** Credentials go along with every request, so that only the API's own host may be asked. */
  private String absolute(String what, String position, String link) {
    URI here = address(position, null).uri();
    URI there;
    try {
      there = here.resolve(link.replace(" ", "%20"));
    } catch (IllegalArgumentException e) {
      throw Refusal.page(what, "its link to the next page is no URL");
    }
    boolean same =
        here.getScheme().equalsIgnoreCase(there.getScheme())
            && here.getAuthority().equalsIgnoreCase(there.getAuthority());
    if (!same) {
      throw Refusal.page(
          what,
          "its link to the next page leads to %s://%s, another host than the one that credentials are for"
              .formatted(there.getScheme(), there.getAuthority()));
    }
    return Address.of(there.toString(), secrets).toString();
  }
}
