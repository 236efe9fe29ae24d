package leat.config;

import com.typesafe.config.ConfigValue;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import leat.config.JdbcSettings.Access;

/** Reads {@code source.jdbc}. */
final class JdbcReading {
  private static final int MOST_PARTITIONS = 10_000;
  private static final Duration LONGEST = Duration.ofDays(1);

  /** User and password as URLs of several databases hold them. */
  private static final Pattern CREDENTIALS =
      Pattern.compile(
          "[?&;,(]\\s*(user|username|password|pwd|pass|sslpassword|token|secret)\\s*="
              + "|//[^/?;]*@|:thin:[^@]+@",
          Pattern.CASE_INSENSITIVE);

  private JdbcReading() {}

  static JdbcSettings read(Section section) {
    NamedTexts properties = NamedTexts.read(section, "properties");
    JdbcSettings settings =
        new JdbcSettings(
            url(section),
            section.optional("table", Kind::text).orElse(null),
            section.optional("query", JdbcReading::query).orElse(null),
            section.optional("partition-column", Kind::text).orElse(null),
            section.optional("watermark", Kind::text).orElse(null),
            section.optional("overlap", JdbcReading::overlap).orElse(null),
            new TreeMap<>(properties.plain()),
            access(section, properties.secret()));
    section.end();
    return settings;
  }

  /** A table that is written to; nothing where there is no URL. */
  static Optional<TableOutput> output(Section section) {
    NamedTexts properties = NamedTexts.read(section, "properties");
    Access access =
        new Access(
            section.optional("user", Kind::text).orElse(null),
            section.optional("password", Kind::scalar).map(Secret::new).orElse(null),
            section.optional("driver", Kind::text).orElse(null),
            properties.secret(),
            1,
            1,
            section.value("timeout", Durations.within(Duration.ofSeconds(1), LONGEST)));
    String url = url(section);
    String table =
        url == null
            ? section.optional("table", Kind::text).orElse(null)
            : section.required("table", Kind::text);
    List<String> keys = section.value("keys", Kind.list(Kind::text));
    if (keys.isEmpty() || new HashSet<>(keys).size() < keys.size()) {
      section.report().problem("keys", "must name at least one column, each once, found " + keys);
    }
    section.end();
    return Optional.ofNullable(url)
        .map(
            given ->
                new TableOutput(given, table, keys, new TreeMap<>(properties.plain()), access));
  }

  private static Access access(Section section, Map<String, Secret> secrets) {
    return new Access(
        section.optional("user", Kind::text).orElse(null),
        section.optional("password", Kind::scalar).map(Secret::new).orElse(null),
        section.optional("driver", Kind::text).orElse(null),
        secrets,
        section.integer("partitions", 1, MOST_PARTITIONS),
        section.integer("fetch-size", 1, Integer.MAX_VALUE),
        section.value("timeout", Durations.within(Duration.ofSeconds(1), LONGEST)));
  }

  /** Checks what a source of this type needs; a section of defaults need not have it. */
  static void check(Section section, JdbcSettings settings) {
    section.required("url", Kind::text);
    if ((settings.table() == null) == (settings.query() == null)) {
      String found = settings.table() == null ? "neither" : "both";
      section.report().problem("table", "either it or query must be given, found " + found);
    }
    if (settings.overlap() != null && settings.watermark() == null) {
      section
          .report()
          .problem("overlap", "must be left out without watermark, found " + settings.overlap());
    }
  }

  /** Not as a kind of value, whose problem would show what was found. */
  private static String url(Section section) {
    String url = section.optional("url", Kind::text).orElse(null);
    if (url != null && CREDENTIALS.matcher(url).find()) {
      section
          .report()
          .problem(
              "url",
              "must hold no user or password, which come from the environment, as in password ="
                  + " ${?DATABASE_PASSWORD}; found a URL that does");
    } else if (url != null && !url.startsWith("jdbc:")) {
      section
          .report()
          .problem("url", "must be as in jdbc:postgresql://host:5432/database, found " + url);
    }
    return url;
  }

  private static String query(ConfigValue value) throws Unfit {
    String query = Kind.text(value).strip();
    return query.endsWith(";") ? query.substring(0, query.length() - 1).strip() : query;
  }

  private static String overlap(ConfigValue value) throws Unfit {
    String overlap = Kind.text(value);
    if (overlap.matches("\\d+(\\.\\d+)?")) {
      return overlap;
    }
    return Durations.within(Duration.ZERO, Duration.ofDays(36_500)).read(value).toString();
  }
}
