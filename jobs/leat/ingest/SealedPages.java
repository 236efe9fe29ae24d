package leat.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import leat.LeatException;
import leat.http.Cover;
import leat.privacy.Encryption;
import leat.privacy.PrivacyKey;

/**
 * Pages of an API whose records hold personal values: they lie encrypted as a whole, since the
 * contract does not know every field, until ingest has protected what it takes from them.
 *
 * @param key null where there is none, and nothing is personal
 */
record SealedPages(PrivacyKey key) implements Cover, Serializable {
  private static final String SUFFIX = ".sealed";

  /**
   * What the pages of these settings are covered with.
   *
   * @throws LeatException when values are personal and there is no key
   */
  static Cover of(Privacy privacy) {
    if (privacy.columns().isEmpty()) {
      return Cover.NONE;
    }
    if (privacy.key() == null) {
      throw LeatException.usage(
          "Cannot fetch pages with personal columns: they are stored encrypted until they are"
              + " ingested, and there is no key. Set LEAT_PRIVACY_KEY or privacy.key-file");
    }
    return new SealedPages(privacy.key());
  }

  @Override
  public String of(String lines) {
    return new Encryption(key).encrypt(lines);
  }

  /** Names the key, so that pages of another one are fetched again. */
  @Override
  public String suffix() {
    return "." + key.id() + SUFFIX;
  }

  /** Whether a file is one of them. */
  static boolean has(String path) {
    return path.endsWith(SUFFIX);
  }

  /** The records of such a file. */
  InputStream open(String path, InputStream stored) throws IOException {
    try (stored) {
      if (key == null) {
        throw LeatException.usage("Cannot read " + path + ": it is encrypted. Set privacy.key");
      }
      String covered = new String(stored.readAllBytes(), StandardCharsets.UTF_8);
      String lines =
          new Encryption(key)
              .decrypt(covered)
              .orElseThrow(
                  () ->
                      LeatException.usage(
                          "Cannot read " + path + ": it was stored with another privacy.key"));
      return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }
  }
}
