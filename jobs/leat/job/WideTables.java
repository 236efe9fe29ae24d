package leat.job;

import org.apache.spark.sql.SparkSession;

/**
 * How Spark goes through tables of thousands of columns.
 *
 * <p>What makes it fast elsewhere is in the way there. Its vectorized reader makes room for 4,096
 * values of every column and looks up defaults in time that grows with the square of the columns;
 * and it compiles the reading and writing of each column anew in every query. With 10,000 columns
 * and 200 rows that filled a heap of 768 MB, and took minutes with a larger one.
 */
final class WideTables {
  private static final int WIDE = 1000;
  private static final String VECTORIZED = "spark.sql.parquet.enableVectorizedReader";
  // internal to Spark, and the one way to have projections interpreted; unknown, it does nothing
  private static final String COMPILED = "spark.sql.codegen.factoryMode";

  private WideTables() {}

  /** Settles the session for a contract of so many columns. */
  static void settle(SparkSession spark, int columns) {
    if (columns > WIDE) {
      spark.conf().set(VECTORIZED, false);
      spark.conf().set(COMPILED, "NO_CODEGEN");
    }
  }
}
