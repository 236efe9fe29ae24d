package leat.config;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Settings as they may be shown: what a secret's key holds is four stars. */
public final class Masked {
  /** What stands for a secret. */
  public static final String STARS = "****";

  private static final List<String> SECRET =
      List.of(
          "password",
          "passphrase",
          "secret",
          "token",
          "key-file",
          "credential",
          "api-key",
          "apikey",
          "access-key",
          "signature",
          "authorization");

  /** Any of its values may be a secret. */
  private static final String HEADERS = "headers";

  /** Its keys are names of data columns, and its values no secrets. */
  private static final String DATA = "columns";

  private Masked() {}

  /** The whole config as sorted maps, lists, texts, numbers and flags. */
  static SortedMap<String, Object> tree(ConfigObject root) {
    SortedMap<String, Object> tree = new TreeMap<>();
    for (Map.Entry<String, ConfigValue> entry : root.entrySet()) {
      String key = entry.getKey();
      tree.put(key, key.equals(DATA) ? entry.getValue().unwrapped() : of(key, entry.getValue()));
    }
    return tree;
  }

  private static Object of(String key, ConfigValue value) {
    if (key.equals(HEADERS) && value instanceof ConfigObject headers) {
      SortedMap<String, Object> tree = new TreeMap<>();
      headers.keySet().forEach(name -> tree.put(name, STARS));
      return tree;
    }
    if (isSecret(key) && value.valueType() != ConfigValueType.NULL) {
      return STARS;
    }
    if (value instanceof ConfigObject object) {
      SortedMap<String, Object> tree = new TreeMap<>();
      object.forEach((name, inner) -> tree.put(name, of(name, inner)));
      return tree;
    }
    return value instanceof ConfigList list
        ? list.stream().map(item -> of("", item)).toList()
        : value.unwrapped();
  }

  /** Whether the key is named as a secret is. */
  static boolean isSecret(String key) {
    String name = key.toLowerCase(Locale.ROOT).replace('_', '-');
    return name.equals("key") || SECRET.stream().anyMatch(name::contains);
  }
}
