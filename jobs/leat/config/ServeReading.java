package leat.config;

import com.typesafe.config.ConfigValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import leat.config.ServeSettings.Access;
import leat.config.ServeSettings.Limits;
import leat.config.ServeSettings.PredictionLogSettings;

/** Reads the section of the server. */
final class ServeReading {
  private static final Pattern MODEL = Pattern.compile("[a-z][a-z0-9-]*|[1-9][0-9]{0,17}");
  private static final Pattern ORIGIN = Pattern.compile("https?://[^/\\s*]+");
  private static final int LARGEST_PORT = 65_535;
  private static final long LEAST_LOG = 1024;
  private static final long LARGEST_BODY = 1L << 30;

  private ServeReading() {}

  static ServeSettings read(Section section) {
    ServeSettings settings =
        new ServeSettings(
            section.value("host", Kind::text),
            section.integer("port", 0, LARGEST_PORT),
            section.value("model", ServeReading::model),
            section.value("poll", time(Duration.ofMillis(10))),
            section.value("unknown-fields", Kind.option(UnknownFields.class)),
            limits(section.section("limits")),
            access(section.section("access")),
            log(section.section("log")));
    section.end();
    return settings;
  }

  private static Limits limits(Section section) {
    Limits limits =
        new Limits(
            section.value("body", Kind.size(1024, LARGEST_BODY)).intValue(),
            section.integer("records", 1, 1_000_000),
            section.integer("nesting", 2, 1000),
            section.value("request-time", time(Duration.ofMillis(100))),
            section.value("idle-time", time(Duration.ofMillis(100))),
            section.integer("connections", 1, 1_000_000),
            section.integer("at-once", 1, 1000),
            section.optional("rate", Kind.whole(1, 1_000_000)).map(Long::intValue).orElse(null));
    section.end();
    return limits;
  }

  private static Access access(Section section) {
    Access access =
        new Access(
            section.optional("tokens", Kind::text).map(Secret::new).orElse(null),
            section.optional("tokens-file", ServeReading::path).orElse(null),
            section.optional("keystore", ServeReading::path).orElse(null),
            section.optional("keystore-password", ServeReading::secret).orElse(null),
            section.value("origins", Kind.list(ServeReading::origin)));
    boolean locked = access.keystore() != null && access.keystorePassword() == null;
    if (locked && section.report().isGiven("keystore")) {
      section
          .report()
          .problem(
              "keystore-password",
              "must be given with keystore, found nothing; set LEAT_KEYSTORE_PASSWORD");
    }
    section.end();
    return access;
  }

  private static PredictionLogSettings log(Section section) {
    PredictionLogSettings log =
        new PredictionLogSettings(
            section.value("sample", Kind.number(0, 1)),
            section.optional("folder", ServeReading::path).orElse(null),
            section.value("file-size", Kind.size(LEAST_LOG, Long.MAX_VALUE)),
            section.value("folder-size", Kind.size(LEAST_LOG, Long.MAX_VALUE)));
    if (log.fileSize() > log.folderSize()) {
      section
          .report()
          .problem("file-size", "must be at most folder-size, found " + log.fileSize() + " bytes");
    }
    section.end();
    return log;
  }

  private static Kind<Duration> time(Duration min) {
    return Durations.within(min, Duration.ofDays(1));
  }

  private static Path path(ConfigValue value) throws Unfit {
    return Path.of(Kind.text(value));
  }

  private static String model(ConfigValue value) throws Unfit {
    return matching(MODEL, "must be an alias such as production, or a version's number", value);
  }

  private static String origin(ConfigValue value) throws Unfit {
    return matching(ORIGIN, "must be an origin such as https://example.org", value);
  }

  private static String matching(Pattern pattern, String rule, ConfigValue value) throws Unfit {
    String text = Kind.text(value);
    if (!pattern.matcher(text).matches()) {
      throw new Unfit(rule);
    }
    return text;
  }

  /** Only out of the environment: a config file is shared, a command line is seen by others. */
  private static Secret secret(ConfigValue value) throws Unfit {
    if (!Layers.isVariable(value)) {
      throw new Unfit("must come from the environment, as in ${?LEAT_KEYSTORE_PASSWORD}");
    }
    return new Secret(Kind.text(value));
  }
}
