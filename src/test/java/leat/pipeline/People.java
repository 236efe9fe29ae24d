package leat.pipeline;

import java.util.Locale;
import java.util.Random;

/** Made-up people whose answer depends on age, income and colour; seeded, so always the same. */
public final class People {
  /** Their contract, and one candidate. */
  public static final String COLUMNS =
      """
      columns {
        id     { type = string, role = key, required = true }
        age    { type = int, min = 18 }
        income { type = double }
        colour { type = string, clean = [trim, lower] }
        answer { type = boolean, role = label, true = [yes], false = [no], required = true }
      }
      """;

  /** The names of the columns. */
  static final String HEADER = "id,age,income,colour,answer\n";

  private static final String[] COLOURS = {"red", "green", "blue"};

  private People() {}

  /** A clean file. */
  public static String csv(int rows) {
    return HEADER + rows(rows);
  }

  /** The file without its header. */
  static String rows(int rows) {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows; i++) {
      int age = 18 + random.nextInt(60);
      int income = 20_000 + random.nextInt(60_000);
      String colour = COLOURS[random.nextInt(COLOURS.length)];
      double logit = 0.08 * (age - 48) + (income - 50_000) / 15_000.0;
      logit += colour.equals("red") ? 1.5 : -0.7;
      String answer = random.nextDouble() < 1 / (1 + Math.exp(-logit)) ? "yes" : "no";
      text.append(
          String.format(Locale.ROOT, "p%d,%d,%d,%s,%s\n", i + 1, age, income, colour, answer));
    }
    return text.toString();
  }
}
