package leat.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the name that was probably meant. */
public final class Nearest {
  private Nearest() {}

  /** {@code , did you mean "NAME"?} where a name is near, else empty. */
  public static String hint(String found, Collection<String> names) {
    return names.stream()
        .filter(name -> isNear(found, name))
        .min(
            Comparator.<String>comparingInt(name -> distance(found, name))
                .thenComparing(Comparator.naturalOrder()))
        .map(name -> ", did you mean \"" + name + "\"?")
        .orElse("");
  }

  private static boolean isNear(String found, String name) {
    int longer = Math.max(found.length(), name.length());
    boolean extended =
        Math.min(found.length(), name.length()) >= 3
            && (found.startsWith(name) || name.startsWith(found));
    return extended || distance(found, name) <= Math.max(1, longer / 3);
  }

  /**
   * The least number of characters to insert, delete, replace or swap with the next (optimal string
   * alignment, a form of Levenshtein's distance); case and the kind of dash do not count.
   */
  static int distance(String one, String other) {
    String a = plain(one);
    String b = plain(other);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
