package leat.config;

import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Values as messages show them. */
final class Shown {
  private static final int LONGEST = 80;

  private Shown() {}

  /** What was found at a key; what a secret's key holds stays hidden. */
  static String value(String key, ConfigValue value) {
    if (Masked.isSecret(key)) {
      return Masked.STARS;
    }
    if (value.valueType() == ConfigValueType.OBJECT) {
      return "a section";
    }
    String text = value.render(ConfigRenderOptions.concise());
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }

  /** A key as it is written, parts with dots quoted; an index in brackets stays as it is. */
  static String path(List<String> parts) {
    return parts.stream()
        .map(part -> part.endsWith("]") ? part : ConfigUtil.joinPath(part))
        .collect(Collectors.joining("."));
  }

  /** A number as people write it: 10, not 10.0. */
  static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
