package leat.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leat.config.SparkSettings;

/**
 * What a run would be given, one {@code name=value} a line, for who wants to give others the same.
 */
final class PrintedFlags {
  private static final Pattern LOCAL = Pattern.compile("local(?:\\[(\\*|[0-9]+)(?:,.*)?])?");

  private PrintedFlags() {}

  /** The command line that prints them. */
  static List<String> line(SparkSettings settings, Sizing sizing) {
    return List.of(
        "printf",
        "%s\\n",
        "heap=" + sizing.heap(),
        "flags=" + String.join(" ", sizing.flags()),
        "shuffle_partitions=" + partitions(settings));
  }

  /** Empty where Spark decides. */
  private static String partitions(SparkSettings settings) {
    Matcher local = LOCAL.matcher(settings.master());
    if (local.matches() || settings.shufflePartitions() != null) {
      return Integer.toString(
          settings.localPartitions(local.matches() ? cores(local.group(1)) : 1));
    }
    return "";
  }

  private static int cores(String threads) {
    if (threads == null) {
      return 1;
    }
    return "*".equals(threads)
        ? Runtime.getRuntime().availableProcessors()
        : Integer.parseInt(threads);
  }
}
