package leat.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(opened());
    command.addAll(flags);
    command.add("-Dlog4j2.configurationFile=" + Path.of("conf", "log4j2.properties").toUri());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Leat.class.getName()));
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Spark needs opened, as this JVM has it. */
  private static List<String> opened() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.startsWith("--add-opens"))
        .toList();
  }
}
