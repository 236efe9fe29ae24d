package leat;

import org.apache.spark.sql.SparkSession;

/** The one Spark session of a test JVM. */
public final class SparkForTests {
  private static final SparkSession SESSION = start();

  private SparkForTests() {}

  /** A local session on two cores, without web page, on loopback, in UTC. */
  public static SparkSession session() {
    return SESSION;
  }

  private static SparkSession start() {
    return SparkSession.builder()
        .appName("leat-tests")
        .master("local[2]")
        .config("spark.ui.enabled", false)
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", 2)
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.datetime.java8API.enabled", true)
        .config("spark.sql.warehouse.dir", "target/spark-warehouse")
        .getOrCreate();
  }
}
