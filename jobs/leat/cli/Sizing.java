package leat.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import leat.config.PipelineConfig;
import leat.config.SourceSettings;

/**
 * How much of the machine a local run is given, from the size of its input.
 *
 * <p>On 45 thousand rows most of the time is starting, where the simplest compiler and collector
 * win; on millions of rows it is working, where they lose.
 *
 * @param small whether the input is read in seconds
 * @param heapBytes the driver's heap
 */
record Sizing(boolean small, long heapBytes) {
  private static final long SMALL_INPUT = 64L << 20;

  /** About how many bytes of text a byte of Parquet or of a packed file comes to. */
  private static final int UNPACKED = 8;

  private static final Pattern PACKED =
      Pattern.compile(".*\\.(parquet|orc|gz|gzip|bz2|zst|snappy|lz4|xz|zip)");

  /**
   * Ten times Java's own thresholds: what runs for each of a million rows gets there at once, and
   * the best compiler is spared the thousands of methods that plan them: a sixth of the processors'
   * time to score five million rows, a tenth of a whole run on one million.
   */
  private static final List<String> LARGE =
      List.of(
          "-XX:+UseParallelGC",
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=6000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:Tier4BackEdgeThreshold=400000");

  private static final long SMALL_HEAP = 768L << 20;
  private static final long LARGE_HEAP = 3L << 30;

  static Sizing of(PipelineConfig config) {
    List<String> paths = config.sources().stream().flatMap(Sizing::paths).toList();
    return of(paths, config.spark().driverMemoryBytes());
  }

  /**
   * The size for what is scored.
   *
   * @param input files that the command line names, or null
   */
  static Sizing ofBatch(PipelineConfig config, String input) {
    SourceSettings source = config.score().source();
    if (input == null && source == null) {
      return of(config);
    }
    List<String> paths = input == null ? paths(source).toList() : List.of(input);
    return of(paths, config.spark().driverMemoryBytes());
  }

  /** The size for a stream, which nobody knows. */
  static Sizing ofStream(PipelineConfig config) {
    return of(List.of("stream:"), config.spark().driverMemoryBytes());
  }

  /** How much a database or an API will give is not known, so that it is taken as large. */
  private static Stream<String> paths(SourceSettings source) {
    return source.path().isEmpty() ? Stream.of(source.type() + ":") : source.path().stream();
  }

  /**
   * The size for some data.
   *
   * @param paths files, folders and globs
   * @param asked heap in bytes, or null for the one that fits
   */
  static Sizing of(List<String> paths, Long asked) {
    boolean small = inputBytes(paths) < SMALL_INPUT;
    long chosen = small ? SMALL_HEAP : Math.max(LARGE_HEAP, machineBytes() / 4);
    return new Sizing(small, asked != null ? asked : Math.min(chosen, machineBytes() / 2));
  }

  /** The heap as the JVM takes it. */
  String heap() {
    return (heapBytes >> 20) + "m";
  }

  /**
   * The collector and the compiler as the JVM takes them.
   *
   * <p>Spark's and its generated classes fill 150 MB; from 21 MB on, Java would collect all garbage
   * each time they have grown by a half.
   */
  List<String> flags() {
    return small
        ? List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MetaspaceSize=256m")
        : LARGE;
  }

  /** Bytes of text that lie on local disk; what lies elsewhere is taken as large. */
  private static long inputBytes(List<String> paths) {
    return paths.stream().mapToLong(Sizing::inputBytes).sum();
  }

  private static long inputBytes(String path) {
    int wild = path.replaceAll("[*?\\[{].*", "").lastIndexOf('/');
    boolean glob = path.matches(".*[*?\\[{].*");
    if (path.matches("[a-z0-9]+:.*") && !path.startsWith("file:")) {
      return SMALL_INPUT;
    }
    String local = path.replaceFirst("^file:(//)?", "");
    Path at = Path.of(glob ? (wild < 0 ? "." : local.substring(0, wild)) : local);
    if (!Files.exists(at)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(at)) {
      return files.filter(Files::isRegularFile).mapToLong(Sizing::textBytes).sum();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + at, e);
    }
  }

  private static long textBytes(Path file) {
    long bytes = file.toFile().length();
    boolean packed = PACKED.matcher(file.toString().toLowerCase(Locale.ROOT)).matches();
    return packed ? UNPACKED * bytes : bytes;
  }

  private static long machineBytes() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getTotalMemorySize();
  }
}
