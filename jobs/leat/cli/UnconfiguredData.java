package leat.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leat.config.SparkSettings;
import leat.init.DataKind;

/**
 * Commands on data that no config describes: text is read in plain Java, which starts at once; what
 * carries its own types by Spark.
 */
record UnconfiguredData(Path home, Map<String, String> environment) {
  private static final Set<String> COMMANDS = Set.of("init", "profile");
  private static final Set<String> WITH_VALUE =
      Set.of("--label", "--positive", "--output", "--columns", "--sample", "--table");

  static boolean isAsked(List<String> args) {
    boolean config = args.stream().anyMatch(arg -> arg.matches("--config(=.*)?"));
    return COMMANDS.contains(args.get(0)) && !config;
  }

  List<String> line(List<String> args, List<String> forSpark) {
    String data = data(args);
    if (data == null || DataKind.of(data) == DataKind.TEXT) {
      return new PlainCommand(home, environment).line(args);
    }
    Sizing sizing = Sizing.of(List.of(data), null);
    SparkSettings settings = new SparkSettings("local[*]", null, null, false);
    return new SparkCommand(home, environment, sizing).line(settings, args, forSpark);
  }

  /** The first argument that is no option and no option's value, or null. */
  private static String data(List<String> args) {
    for (int i = 1; i < args.size(); i++) {
      if (WITH_VALUE.contains(args.get(i))) {
        i++;
      } else if (!args.get(i).startsWith("-")) {
        return args.get(i);
      }
    }
    return null;
  }
}
