package leat.config;

/**
 * How Spark is started where the launcher starts it.
 *
 * @param master a Spark master URL
 * @param driverMemoryBytes heap of the driver, or null to choose by the input's size
 * @param shufflePartitions or null to choose by the input's size
 * @param ui whether Spark's web page is up during a local run
 */
public record SparkSettings(
    String master, Long driverMemoryBytes, Integer shufflePartitions, boolean ui) {}
