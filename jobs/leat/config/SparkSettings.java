package leat.config;

import java.util.Optional;

/**
 * How Spark is started where the launcher starts it.
 *
 * @param master a Spark master URL
 * @param driverMemoryBytes heap of the driver, or null to choose by the input's size
 * @param shufflePartitions or null to choose by the input's size
 * @param ui whether Spark's web page is up during a local run
 */
public record SparkSettings(
    String master, Long driverMemoryBytes, Integer shufflePartitions, boolean ui) {
  private static final String AUTO = "auto";
  private static final long SMALLEST_HEAP = 256L << 20;

  static SparkSettings read(Section section) {
    Kind<Optional<Long>> memory = Kind.or(AUTO, Kind.size(SMALLEST_HEAP, Long.MAX_VALUE));
    Kind<Optional<Long>> partitions = Kind.or(AUTO, Kind.whole(1, 1_000_000));
    SparkSettings settings =
        new SparkSettings(
            section.value("master", Kind::text),
            section.value("driver-memory", memory).orElse(null),
            section.value("shuffle-partitions", partitions).map(Long::intValue).orElse(null),
            section.value("ui", Kind::flag));
    section.end();
    return settings;
  }

  /**
   * Partitions of shuffles in a run on this machine alone.
   *
   * @param cores that the run has
   */
  public int localPartitions(int cores) {
    return shufflePartitions != null ? shufflePartitions : Math.max(2, cores);
  }
}
