package leat.config;

import com.typesafe.config.ConfigValue;
import java.math.BigDecimal;

/** A part of a whole, from 0 to 1, also as a percentage. */
final class Share {
  private static final Kind<Double> FRACTION = Kind.number(0, 1);

  private Share() {}

  static Double read(ConfigValue value) throws Unfit {
    try {
      String text = Kind.scalar(value).strip();
      return text.endsWith("%") ? percentage(text) : FRACTION.read(value);
    } catch (Unfit | NumberFormatException e) {
      throw new Unfit("must be from 0 to 1, or a percentage such as \"0.1 %\"");
    }
  }

  /** In decimals, so that 0.1 % is 0.001. */
  private static double percentage(String text) throws Unfit {
    double share = new BigDecimal(text.replace('%', ' ').strip()).movePointLeft(2).doubleValue();
    if (share < 0 || share > 1) {
      throw new Unfit("must be from 0 % to 100 %");
    }
    return share;
  }
}
