import java.io.File;
import java.util.Arrays;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.SparkSession;

/**
 * Scores a table by turns with a saved pipeline and with {@code leat score}, in one process, so that neither has to start Spark: the rows
 * per second of either. The first turn of both is told apart: nothing is compiled yet.
 *
 * <p>Arguments: folder of Parquet, folder of the pipeline, output folder, turns, folder of the pipeline's workspace, then those of leat.
 */
public final class ScoreTurns {
  public static void main(String[] args) {
    SparkSession spark = SparkSession.builder().appName("score-turns").getOrCreate();
    String[] command = Arrays.copyOfRange(args, 5, args.length);
    for (int turn = 0; turn <= Integer.parseInt(args[3]); turn++) {
      String name = turn == 0 ? "cold" : "warm";
      long began = System.nanoTime();
      PlainScore.score(spark, args[0], args[1], args[2]);
      System.out.printf("%s plain=%.3f%n", name, seconds(began));
      // Or it would say that the scores are up to date.
      for (String made : new String[] {"runs", "checkpoints/batch", "scores"}) {
        FileUtil.fullyDelete(new File(args[4], made));
      }
      began = System.nanoTime();
      leat.cli.Leat.main(command);
      System.out.printf("%s leat=%.3f%n", name, seconds(began));
    }
    spark.stop();
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
