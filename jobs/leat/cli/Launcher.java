package leat.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leat.ExitCode;
import leat.LeatException;
import leat.config.ConfigLoader;
import leat.config.PipelineConfig;

/**
 * Decides how a command is started, and writes that command line for the shell to run.
 *
 * <p>Arguments: the project's folder, the file to write, then the user's own. The command line is
 * written with a NUL after each argument. Runs without Spark or Hadoop on the class path, so that a
 * wrong config is told in a blink.
 */
public final class Launcher {
  private static final Set<String> ON_SPARK =
      Set.of(
          "run",
          "ingest",
          "clean",
          "features",
          "train",
          "evaluate",
          "register",
          "score",
          "quarantine replay",
          "models diff",
          "trace",
          "profile");

  private static final String PRINT_FLAGS = "--print-flags";

  private Launcher() {}

  /** Writes the command line; on a wrong config says what is wrong and exits with code 2. */
  public static void main(String[] args) throws IOException {
    Path home = Path.of(args[0]);
    List<String> rest = Arrays.asList(args).subList(2, args.length);
    try {
      List<String> command = command(home, rest, System.getenv());
      String text = String.join("\0", command) + "\0";
      Files.writeString(Path.of(args[1]), text, StandardCharsets.UTF_8);
    } catch (LeatException wrong) {
      System.err.println(wrong.getMessage());
      ExitCode.end(wrong.exitCode().code());
    }
  }

  /**
   * The command line for what the user asked.
   *
   * @param home the project's folder
   * @param args the user's arguments; those after {@code --} go to spark-submit
   */
  static List<String> command(Path home, List<String> args, Map<String, String> environment) {
    int end = args.indexOf("--");
    List<String> own = end < 0 ? args : args.subList(0, end);
    List<String> forSpark = end < 0 ? List.of() : args.subList(end + 1, args.size());
    if (!own.isEmpty() && own.get(0).equals("serve")) {
      return ServeLine.of(home, own.subList(1, own.size()), forSpark);
    }
    boolean help = own.contains("--help") || own.contains("-h");
    if (!help && !own.isEmpty() && UnconfiguredData.isAsked(own)) {
      return new UnconfiguredData(home, environment).line(own, forSpark);
    }
    if (own.isEmpty() || help || !needsSpark(own) && !own.contains(PRINT_FLAGS)) {
      return new PlainCommand(home, environment).line(own);
    }
    PipelineConfig config = config(own, environment);
    Sizing sizing = sizing(own, config);
    if (own.contains(PRINT_FLAGS)) {
      return PrintedFlags.line(config.spark(), sizing);
    }
    return new SparkCommand(home, environment, sizing).line(config.spark(), own, forSpark);
  }

  /** A batch to score may be far larger or smaller than what the model was made from. */
  private static Sizing sizing(List<String> args, PipelineConfig config) {
    if (!args.get(0).equals("score")) {
      return Sizing.of(config);
    }
    return args.contains("--follow")
        ? Sizing.ofStream(config)
        : Sizing.ofBatch(config, input(args));
  }

  private static String input(List<String> args) {
    int at = args.indexOf("--input");
    if (at >= 0 && at + 1 < args.size()) {
      return args.get(at + 1);
    }
    return args.stream()
        .filter(arg -> arg.startsWith("--input="))
        .map(arg -> arg.substring("--input=".length()))
        .findFirst()
        .orElse(null);
  }

  /**
   * One of two words says so too: rejected rows are shown without Spark, and replayed on it; models
   * are listed without, and compared on it.
   */
  private static boolean needsSpark(List<String> args) {
    return ON_SPARK.contains(args.get(0))
        || args.size() > 1 && ON_SPARK.contains(args.get(0) + " " + args.get(1));
  }

  private static PipelineConfig config(List<String> args, Map<String, String> environment) {
    String file = null;
    Map<String, String> overrides = new LinkedHashMap<>();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      String next = i + 1 < args.size() ? args.get(i + 1) : "";
      if (arg.startsWith("--config")) {
        file = arg.contains("=") ? arg.substring(arg.indexOf('=') + 1) : next;
      } else if (arg.equals("--set") || arg.startsWith("--set=")) {
        String pair = arg.equals("--set") ? next : arg.substring("--set=".length());
        int equals = pair.indexOf('=');
        overrides.put(
            equals < 0 ? pair : pair.substring(0, equals),
            equals < 0 ? "" : pair.substring(equals + 1));
      }
    }
    if (file == null) {
      throw new LeatException(ExitCode.USAGE, "Missing option --config FILE. See --help", null);
    }
    return ConfigLoader.load(file, overrides, environment);
  }

  /** The home of the user's own Spark, or null. */
  static String sparkHome(Map<String, String> environment) {
    String home = environment.get("SPARK_HOME");
    return home == null || home.isBlank() ? null : home;
  }

  /** The java program of JAVA_HOME, or the one that runs this. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** A list to add to. */
  static List<String> line(String... first) {
    return new ArrayList<>(List.of(first));
  }
}
