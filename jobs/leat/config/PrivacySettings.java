package leat.config;

import com.typesafe.config.ConfigValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import leat.contract.Column;
import leat.contract.Contract;
import leat.privacy.PrivacyKey;

/**
 * What personal values are protected with.
 *
 * @param key the secret, or null where none is given; shown and stored as its id
 */
public record PrivacySettings(PrivacyKey key) {
  private static final long LONGEST_FILE = 10_000;

  static PrivacySettings read(Section section, Optional<Contract> contract) {
    int before = section.report().count();
    boolean both = section.report().isGiven("key") && section.report().isGiven("key-file");
    PrivacyKey fromFile = section.optional("key-file", PrivacySettings::stored).orElse(null);
    PrivacyKey given = section.optional("key", PrivacySettings::given).orElse(null);
    if (both) {
      section.report().problem("key-file", "must be left out where key is given, found both");
    }
    PrivacyKey key = fromFile == null ? given : fromFile;
    if (key == null && section.report().count() == before) {
      contract.ifPresent(c -> checkNeed(section, c));
    }
    section.end();
    return new PrivacySettings(key);
  }

  private static void checkNeed(Section section, Contract contract) {
    List<Column> waiting =
        contract.personal().stream().filter(c -> c.protection().method().needsKey()).toList();
    if (!waiting.isEmpty()) {
      String columns =
          waiting.stream()
              .map(c -> c.name() + " (pii = " + Kind.name(c.protection().method()) + ")")
              .collect(Collectors.joining(", "));
      section
          .report()
          .problem(
              "key",
              "must be given to protect %s, found nothing; set LEAT_PRIVACY_KEY or privacy.key-file to what openssl rand -hex 32 prints"
                  .formatted(columns));
    }
  }

  /** Only out of the environment: a config file is shared, a command line is seen by others. */
  private static PrivacyKey given(ConfigValue value) throws Unfit {
    if (!Layers.isVariable(value)) {
      throw new Unfit("must come from the environment, as in ${?LEAT_PRIVACY_KEY}");
    }
    return key(Kind.text(value));
  }

  private static PrivacyKey stored(ConfigValue value) throws Unfit {
    Path file = Path.of(Kind.text(value));
    try {
      if (Files.size(file) > LONGEST_FILE) {
        throw new Unfit("must name a file that holds the key and nothing else");
      }
      return key(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new Unfit("must name a file, and there is no " + file);
    } catch (IOException e) {
      throw new Unfit("must name a file that can be read as text, which " + file + " is not");
    }
  }

  private static PrivacyKey key(String text) throws Unfit {
    try {
      return PrivacyKey.of(text);
    } catch (IllegalArgumentException e) {
      throw new Unfit(e.getMessage());
    }
  }
}
