package leat.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final String ENGINE = "spark-4.0";

  /** A record whose components are not in the order of the alphabet. */
  public record Settings(int seed, List<Double> parts, Map<String, String> columns) {}

  @Test
  void isTheHashOfCanonicalJson() {
    Settings settings = new Settings(42, List.of(0.7, 0.3), Map.of("b", "2", "a", "1"));
    // printf '%s' '{"engine":"spark-4.0","inputs":["x"],"job":"features","semantic_version":1,
    // "settings":{"columns":{"a":"1","b":"2"},"parts":[0.7,0.3],"seed":42}}' | sha256sum
    assertThat(Fingerprint.of("features", 1, settings, List.of("x"), ENGINE))
        .isEqualTo("12f12f4ef45c2c247366");
  }

  @Test
  void theOrderOfKeysIsNoPart() {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("a", 1);
    one.put("b", 2);
    Map<String, Object> other = new LinkedHashMap<>();
    other.put("b", 2);
    other.put("a", 1);
    assertThat(of(one)).isEqualTo(of(other));
  }

  @Test
  void everyPartMatters() {
    Settings settings = new Settings(42, List.of(), Map.of());
    assertThat(
            List.of(
                Fingerprint.of("clean", 1, settings, List.of("x", "y"), ENGINE),
                Fingerprint.of("ingest", 1, settings, List.of("x", "y"), ENGINE),
                Fingerprint.of("clean", 2, settings, List.of("x", "y"), ENGINE),
                Fingerprint.of("clean", 1, settings, List.of("y", "x"), ENGINE),
                Fingerprint.of("clean", 1, settings, List.of("x", "y"), "spark-4.1"),
                Fingerprint.of(
                    "clean", 1, new Settings(43, List.of(), Map.of()), List.of("x", "y"), ENGINE)))
        .doesNotHaveDuplicates();
  }

  private static String of(Object settings) {
    return Fingerprint.of("clean", 1, settings, List.of(), ENGINE);
  }
}
