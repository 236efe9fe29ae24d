package leat.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import leat.GoldenFiles;
import leat.config.FeatureSettings.ColumnKind;
import leat.config.FeatureSettings.Encode;
import leat.config.SplitSettings.By;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the features job made of the same rows when its semantic version was last raised.
 *
 * <p>Published checkpoints are found again by that version: output that changes without it would be
 * taken for up to date.
 */
class FeaturesGoldenTest {
  private static final String WHAT_TO_DO =
      "The features job gives another output for the same input: raise FeaturesJob.semanticVersion,"
          + " then write the files anew with -Dleat.golden=write";

  @TempDir private Path folder;

  @Test
  void outputIsThatOfTheSemanticVersion() throws NoSuchAlgorithmException {
    FeaturesRun run = new FeaturesRun(folder.resolve("a"), Cleaned.rows(300), Cleaned.SPLIT);
    FeaturesRun stratified =
        new FeaturesRun(
            folder.resolve("b"), Cleaned.rows(300), Cleaned.split(By.KEY, true, List.of()));
    FeaturesRun target =
        new FeaturesRun(
            folder.resolve("c"),
            Cleaned.rows(300),
            Cleaned.SPLIT,
            Cleaned.saying("job", ColumnKind.AUTO, Encode.TARGET));
    String version = "version " + new FeaturesJob().semanticVersion() + "\n";
    String hashes = "rows " + hash(run) + "\nstratified " + hash(stratified) + "\n";
    String encodings =
        run.text("encoding.json") + "target " + hash(target) + "\n" + target.text("encoding.json");
    String output = version + hashes + encodings;
    assertThat(output)
        .as(WHAT_TO_DO)
        .isEqualTo(GoldenFiles.text("leat/features/golden.txt", output));
  }

  private static String hash(FeaturesRun run) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Row row : run.rows()) {
      for (int i = 0; i < row.size(); i++) {
        double value = row.<Number>getAs(i).doubleValue();
        digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
