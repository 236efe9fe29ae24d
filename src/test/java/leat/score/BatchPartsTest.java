package leat.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BatchPartsTest {
  @Test
  void dividesByRowsAndKeepsFilesWhole() {
    // 100 rows of 1,000 bytes: 10 bytes for a row
    List<Long> files = List.of(300L, 100L, 250L, 50L, 300L);
    assertThat(parts(files, 100)).containsExactly(files);
    assertThat(parts(files, 50)).containsExactly(List.of(300L, 100L, 250L), List.of(50L, 300L));
    assertThat(parts(files, 30))
        .containsExactly(List.of(300L), List.of(100L, 250L), List.of(50L, 300L));
    assertThat(parts(files, 1))
        .containsExactly(List.of(300L), List.of(100L), List.of(250L), List.of(50L, 300L));
    assertThat(parts(List.of(1_000L), 1)).containsExactly(List.of(1_000L));
  }

  private static List<List<Long>> parts(List<Long> files, long rows) {
    return BatchParts.of(files, Long::longValue, 100, rows);
  }
}
