package leat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leat.LeatException;
import leat.config.SparkSettings;

/**
 * A command that runs on Spark: the user's own home where SPARK_HOME is set, else the embedded one.
 *
 * <p>The embedded one starts SparkSubmit directly, with the class archive that was made with the
 * build. The archive is only used with the very class path it was made with; so the configuration
 * folder is an empty one, and settings come from a properties file.
 */
record SparkCommand(Path home, Map<String, String> environment, Sizing sizing) {
  /** Set by the shell where somebody looks at a terminal: then Spark shows its tasks there. */
  private static final String TERMINAL = "LEAT_TERMINAL";

  private static final List<String> OPENED =
      List.of(
          "java.lang",
          "java.lang.invoke",
          "java.lang.reflect",
          "java.io",
          "java.net",
          "java.nio",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "jdk.internal.ref",
          "sun.nio.ch",
          "sun.nio.cs",
          "sun.security.action",
          "sun.util.calendar");

  List<String> line(SparkSettings settings, List<String> args, List<String> forSpark) {
    String spark = Launcher.sparkHome(environment);
    List<String> line = spark == null ? embedded(forSpark) : own(spark);
    if (environment.containsKey(TERMINAL)) {
      line.addAll(List.of("--conf", "spark.ui.showConsoleProgress=true"));
    }
    line.addAll(forSpark);
    if (spark != null && !forSpark.contains("--jars")) {
      line.addAll(connectors());
    }
    if (!forSpark.contains("--master")) {
      line.addAll(List.of("--master", settings.master()));
    }
    if (!forSpark.contains("--driver-memory")) {
      line.addAll(List.of("--driver-memory", sizing.heap()));
    }
    line.addAll(List.of("--class", "leat.cli.Leat", home.resolve("target/leat.jar").toString()));
    line.addAll(args);
    return line;
  }

  /** What a Spark distribution does not bring. */
  private List<String> connectors() {
    Path avro = home.resolve("target/lib/avro");
    if (!Files.isDirectory(avro)) {
      return List.of();
    }
    try (Stream<Path> jars = Files.list(avro)) {
      return List.of("--jars", jars.map(Path::toString).sorted().collect(Collectors.joining(",")));
    } catch (IOException e) {
      throw LeatException.failure("Cannot list " + avro, e);
    }
  }

  private List<String> own(String spark) {
    return Launcher.line(
        Path.of(spark, "bin", "spark-submit").toString(),
        "--driver-class-path",
        onnx(),
        "--driver-java-options",
        "-Dlog4j2.configurationFile=" + log4j());
  }

  /** The driver is this very process, so what is asked for it must be said when it starts. */
  private List<String> embedded(List<String> forSpark) {
    Path spark = home.resolve("target/spark");
    String heap = after("--driver-memory", forSpark).orElse(sizing.heap());
    List<String> line = Launcher.line(Launcher.java(), "-Xmx" + heap);
    line.addAll(flags(spark));
    after("--driver-java-options", forSpark).ifPresent(o -> line.addAll(List.of(o.split(" +"))));
    line.add("-Dlog4j2.configurationFile=" + log4j());
    line.add("-Dspark.home=" + spark);
    line.add("-Djdk.reflect.useDirectMethodHandle=false");
    line.add("-Dio.netty.tryReflectionSetAccessible=true");
    for (String opened : OPENED) {
      line.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
    }
    line.add("--add-opens=java.security.jgss/sun.security.krb5=ALL-UNNAMED");
    line.addAll(List.of("-cp", spark + "/empty:" + spark + "/jars/*:" + onnx()));
    line.add("org.apache.spark.deploy.SparkSubmit");
    line.addAll(List.of("--properties-file", home.resolve("conf/spark-defaults.conf").toString()));
    if (sizing.small()) {
      // Plans each query anew after each of its stages: nothing to win in a stage of a blink.
      line.addAll(List.of("--conf", "spark.sql.adaptive.enabled=false"));
    }
    return line;
  }

  private static Optional<String> after(String option, List<String> args) {
    int at = args.indexOf(option);
    return at < 0 || at + 1 == args.size() ? Optional.empty() : Optional.of(args.get(at + 1));
  }

  private List<String> flags(Path spark) {
    List<String> flags = Launcher.line();
    Path archive = spark.resolve("leat.jsa");
    String dump = environment.get("LEAT_DUMP_ARCHIVE");
    if (dump != null) {
      flags.add("-XX:ArchiveClassesAtExit=" + dump);
    } else if (Files.exists(archive)) {
      flags.addAll(List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive));
    }
    flags.addAll(sizing.flags());
    return flags;
  }

  /** What only the driver needs, and an executor would have to fetch. */
  private String onnx() {
    return home.resolve("target/lib/onnx") + "/*";
  }

  private Path log4j() {
    return home.resolve("conf/log4j2.properties");
  }
}
