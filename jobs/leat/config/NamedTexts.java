package leat.config;

import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Texts by names that are the user's; those named as secrets are apart.
 *
 * @param plain which may be shown
 * @param secret which may not
 */
record NamedTexts(Map<String, String> plain, Map<String, Secret> secret) {
  static NamedTexts read(Section section, String key) {
    Map<String, String> plain = new TreeMap<>();
    Map<String, Secret> secret = new TreeMap<>();
    for (Map.Entry<String, ConfigValue> entry : section.entries(key).entrySet()) {
      String name = entry.getKey();
      try {
        String text = Kind.scalar(entry.getValue());
        if (Masked.isSecret(name)) {
          secret.put(name, new Secret(text));
        } else {
          plain.put(name, text);
        }
      } catch (Unfit e) {
        section
            .report()
            .problemAt(
                entry.getValue(),
                List.of(key, name),
                "must be a text, and a name with dots must be quoted, found a section");
      }
    }
    return new NamedTexts(plain, secret);
  }

  /** All of them as secrets. */
  Map<String, Secret> hidden() {
    Map<String, Secret> all = new TreeMap<>(secret);
    plain.forEach((name, text) -> all.put(name, new Secret(text)));
    return all;
  }
}
