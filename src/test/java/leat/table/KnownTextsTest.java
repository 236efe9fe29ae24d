package leat.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

class KnownTextsTest {
  private final KnownTexts<Integer> known = new KnownTexts<>();

  @Test
  void knowsWhatATextCameTo() {
    byte[] window = "red;green".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    known.put(UTF8String.fromBytes(window, 0, 3), 1);
    known.put(UTF8String.fromBytes(window, 4, 5), 2);
    window[0] = 'x';
    assertThat(known.get(UTF8String.fromString("red"))).isEqualTo(1);
    assertThat(known.get(UTF8String.fromString("green"))).isEqualTo(2);
    assertThat(known.get(UTF8String.fromString("re"))).isNull();
    assertThat(known.get(UTF8String.fromBytes(window, 0, 3))).isNull();
  }

  @Test
  void doesNotRememberLongTextsAndThoseWithoutAResult() {
    UTF8String isLong = UTF8String.fromString("x".repeat(65));
    known.put(isLong, 1);
    known.put(UTF8String.fromString("broken"), null);
    assertThat(known.get(isLong)).isNull();
    assertThat(known.get(UTF8String.fromString("broken"))).isNull();
  }

  @Test
  void forgetsAllWhereMostTextsAreNew() {
    UTF8String first = UTF8String.fromString("text 0");
    for (int i = 0; i < 16_384; i++) {
      known.put(UTF8String.fromString("text " + i), i);
    }
    assertThat(known.get(first)).isZero();
    known.put(UTF8String.fromString("one more"), 1);
    assertThat(known.get(first)).isNull();
  }
}
