package leat.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void countsInsertionsDeletionsReplacementsAndSwaps() {
    assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Nearest.distance("age", "aeg")).isEqualTo(1);
    assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    assertThat(Nearest.distance("Min_Count", "min-count")).isZero();
  }

  @Test
  void proposesANearNameAndNothingFar() {
    List<String> names = List.of("seed", "stratify", "int", "train");
    assertThat(Nearest.hint("sed", names)).isEqualTo(", did you mean \"seed\"?");
    assertThat(Nearest.hint("integer", names)).isEqualTo(", did you mean \"int\"?");
    assertThat(Nearest.hint("colour", names)).isEmpty();
    assertThat(Nearest.hint("x", names)).isEmpty();
  }
}
