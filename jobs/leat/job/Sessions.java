package leat.job;

import leat.config.PipelineConfig;
import leat.config.SparkSettings;
import leat.workspace.LocalFiles;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import scala.Option;

/** Starts Spark the way every job needs it. */
public final class Sessions {
  private Sessions() {}

  /**
   * A session with the settings that results depend on fixed, and the rest left to spark-submit.
   *
   * <p>A session that is up already, such as a notebook's, is used and left up.
   *
   * @param name shown in Spark's own pages
   */
  public static Session open(String name, SparkSettings settings) {
    Option<SparkSession> there = SparkSession.getDefaultSession();
    boolean up = there.isDefined() && !there.get().sparkContext().isStopped();
    return new Session(start(name, settings), !up);
  }

  /** As {@link #open(String, SparkSettings)}, fit for the pipeline's columns. */
  public static Session open(String name, PipelineConfig config) {
    Session session = open(name, config.spark());
    WideTables.settle(session.spark(), config.columns().columns().size());
    return session;
  }

  private static SparkSession start(String name, SparkSettings settings) {
    SparkConf conf = new SparkConf();
    conf.setIfMissing("spark.master", settings.master());
    conf.setIfMissing("spark.ui.enabled", String.valueOf(settings.ui()));
    if (conf.get("spark.master").matches("local(\\[.*)?")) {
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
      conf.setIfMissing("spark.hadoop.fs.file.impl", LocalFiles.class.getName());
      LocalFiles.forgetOthers();
    }
    SparkSession spark =
        SparkSession.builder()
            .appName(name)
            .config(conf)
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.datetime.java8API.enabled", true)
            .config("spark.sql.ansi.enabled", true)
            .config("spark.sql.parquet.compression.codec", "snappy")
            .getOrCreate();
    shufflePartitions(spark, settings);
    return spark;
  }

  /** The name and minor version of the engine, part of every fingerprint. */
  public static String engine() {
    String[] version = org.apache.spark.package$.MODULE$.SPARK_VERSION().split("\\.", 3);
    return "spark-" + version[0] + "." + version[1];
  }

  private static void shufflePartitions(SparkSession spark, SparkSettings settings) {
    if (spark.sparkContext().isLocal() || settings.shufflePartitions() != null) {
      int cores = spark.sparkContext().defaultParallelism();
      spark.conf().set("spark.sql.shuffle.partitions", settings.localPartitions(cores));
    }
  }
}
