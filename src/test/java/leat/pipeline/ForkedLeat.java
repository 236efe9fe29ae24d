package leat.pipeline;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import leat.cli.Leat;

/** Leat's command line in a JVM of its own. */
public final class ForkedLeat {
  private ForkedLeat() {}

  /**
   * Starts a command.
   *
   * @param flags of the JVM
   */
  public static Process start(List<String> flags, String... arguments) {
    try {
      return java(flags, Leat.class, arguments).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A JVM with the class path of this one, which is not started yet. */
  public static ProcessBuilder java(List<String> flags, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(opened());
    command.addAll(flags);
    command.add("-Dlog4j2.configurationFile=" + Path.of("conf", "log4j2.properties").toUri());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  /**
   * The same, able to start executors by a master such as {@code local-cluster[2,1,1024]}.
   *
   * <p>A worker looks for Spark's jars below SPARK_HOME; here they are on the class path. Executors
   * have a working folder of their own.
   *
   * @param folder for what they write
   */
  public static ProcessBuilder withExecutors(ProcessBuilder builder, Path folder) {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> new File(entry).getAbsolutePath())
            .collect(Collectors.joining(File.pathSeparator));
    Path home = folder.resolve("spark");
    try {
      Files.createDirectories(home.resolve("jars"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> environment = builder.environment();
    environment.put("SPARK_HOME", home.toString());
    environment.put("SPARK_DIST_CLASSPATH", classPath);
    environment.put("SPARK_SCALA_VERSION", "2.13");
    environment.put("SPARK_LOCAL_IP", "127.0.0.1");
    return builder;
  }

  /** What Spark needs opened, as this JVM has it. */
  private static List<String> opened() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.startsWith("--add-opens"))
        .toList();
  }
}
