package leat.config;

import java.net.URI;
import java.time.Duration;
import java.util.TreeMap;
import java.util.regex.Pattern;
import leat.config.HttpSettings.Access;
import leat.config.HttpSettings.Paging;
import leat.config.HttpSettings.PagingType;
import leat.config.HttpSettings.Watermark;

/** Reads {@code source.http}. */
final class HttpReading {
  private static final Pattern PARAMETER = Pattern.compile("[?&]([^=&#]+)=");
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  private HttpReading() {}

  static HttpSettings read(Section section) {
    NamedTexts parameters = NamedTexts.read(section, "parameters");
    NamedTexts headers = NamedTexts.read(section, "headers");
    HttpSettings settings =
        new HttpSettings(
            url(section),
            new TreeMap<>(parameters.plain()),
            section.optional("records", Kind::text).orElse(null),
            paging(section.section("paging")),
            watermark(section.section("watermark")),
            new Access(
                headers.hidden(),
                parameters.secret(),
                section.value("requests-per-second", Kind.number(0.001, 10_000)),
                section.integer("retries", 0, 100),
                section.value("timeout", Durations.within(SHORTEST, LONGEST)),
                section.value("longest-wait", Durations.within(SHORTEST, LONGEST)),
                section.value("max-page-length", Kind.size(1, Integer.MAX_VALUE - 8L))));
    section.end();
    return settings;
  }

  /** Checks what a source of this type needs; a section of defaults need not have it. */
  static void check(Section section, HttpSettings settings) {
    section.required("url", Kind::text);
    if (settings.paging().type() == PagingType.CURSOR && settings.paging().cursor() == null) {
      section
          .section("paging")
          .report()
          .problem("cursor", "must be given where paging.type is cursor, found nothing", "type");
    }
  }

  private static String url(Section section) {
    String url = section.optional("url", Kind::text).orElse(null);
    if (url == null) {
      return null;
    }
    if (holdsSecret(url)) {
      section
          .report()
          .problem(
              "url",
              "must hold no credentials, which come from the environment by headers or parameters,"
                  + " as in parameters.token = ${?API_TOKEN}; found a URL that does");
    } else if (!isHttp(url)) {
      section.report().problem("url", "must be as in https://host/path, found " + url);
    }
    return url;
  }

  private static boolean holdsSecret(String url) {
    return url.matches("[^/?#]*//[^/?#]*@.*")
        || PARAMETER.matcher(url).results().anyMatch(name -> Masked.isSecret(name.group(1)));
  }

  private static boolean isHttp(String url) {
    try {
      URI uri = URI.create(url);
      return uri.getHost() != null && uri.getScheme().matches("(?i)https?");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Paging paging(Section section) {
    PagingType type = section.value("type", Kind.option(PagingType.class));
    String parameter = section.optional("parameter", Kind::text).orElse(null);
    String sizeParameter = section.optional("size-parameter", Kind::text).orElse(null);
    Integer size =
        section.optional("size", Kind.whole(1, Integer.MAX_VALUE)).map(Long::intValue).orElse(null);
    int first =
        section
            .optional("first", Kind.whole(0, Integer.MAX_VALUE))
            .map(Long::intValue)
            .orElse(type == PagingType.PAGE ? 1 : 0);
    String cursor = section.optional("cursor", Kind::text).orElse(null);
    int most = section.integer("max-pages", 1, 10_000_000);
    section.end();
    String named = parameter == null ? Kind.name(type) : parameter;
    return new Paging(type, named, first, sizeParameter, size, cursor, most);
  }

  private static Watermark watermark(Section section) {
    String field = section.optional("field", Kind::text).orElse(null);
    String parameter = section.optional("parameter", Kind::text).orElse(null);
    if ((field == null) != (parameter == null)) {
      section
          .report()
          .problem(
              field == null ? "field" : "parameter",
              "must be given where the other one is, found nothing",
              "field",
              "parameter");
    }
    section.end();
    return field == null || parameter == null ? null : new Watermark(field, parameter);
  }
}
