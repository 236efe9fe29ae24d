package leat.features;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function2;

/** Merges what each partition found: side by side where there are many, to spare the driver. */
final class Merged {
  private static final int MANY = 16;

  private Merged() {}

  static <T> T of(JavaRDD<T> parts, T none, Function2<T, T, T> merge) {
    return parts.treeAggregate(none, merge, merge, parts.getNumPartitions() > MANY ? 2 : 1);
  }
}
