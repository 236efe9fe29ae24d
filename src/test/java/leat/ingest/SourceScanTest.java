package leat.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import leat.SparkForTests;
import leat.config.SourceSettings.Csv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

class SourceScanTest {
  private static final Csv RFC_4180 = new Csv(',', '"', '"', null, true, "UTF-8");

  @TempDir Path folder;

  @RepeatedTest(3)
  void findsTheRecordsOfOneReaderInChunksOfAnySize(RepetitionInfo repetition) throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    byte[] text = MessyText.of(random, 60).getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("a.csv"), text);
    List<String> whole = records(file, text.length, Long.MAX_VALUE);
    for (long bytes : new long[] {text.length / 2 + 1, text.length / 7 + 1, 61, 17}) {
      assertThat(records(file, text.length, bytes)).isEqualTo(whole);
    }
  }

  /** All records as {@code line kind raw}, read chunk by chunk as the scan found them. */
  private static List<String> records(Path file, long length, long bytes) throws IOException {
    JavaSparkContext spark =
        JavaSparkContext.fromSparkContext(SparkForTests.session().sparkContext());
    SourceReader reader =
        new SourceReader(
            Dialect.of(RFC_4180, 200),
            new SerializableConfiguration(spark.hadoopConfiguration()),
            null);
    FileLayout layout =
        new FileLayout(0, file.toUri().toString(), "a.csv", 2, new int[] {0, 1}, false);
    SourceStart start = new SourceStart(layout, length, bytes < Long.MAX_VALUE, 0, 1, 0);
    List<String> records = new ArrayList<>();
    for (ScannedChunk scanned : new SourceScan(spark, reader, bytes).scan(List.of(start))) {
      try (Records chunk = reader.open(scanned.chunk())) {
        while (chunk.next()) {
          records.add(chunk.line() + " " + chunk.kind() + " " + chunk.raw());
        }
      }
    }
    return records;
  }
}
