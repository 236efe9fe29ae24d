package leat.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TestPartTest {
  /** Instant.until counts in nanoseconds and overflows beyond 1677 and 2262. */
  @Test
  void anyTimeOfAContractHasItsMicroseconds() {
    assertThat(TestPart.micros(Instant.EPOCH)).isZero();
    assertThat(TestPart.micros(Instant.parse("1969-12-31T23:59:59.999999Z"))).isEqualTo(-1);
    assertThat(TestPart.micros(Instant.parse("0001-01-01T00:00:00Z")))
        .isEqualTo(-62_135_596_800_000_000L);
    assertThat(TestPart.micros(Instant.parse("9999-12-31T23:59:59.999999Z")))
        .isEqualTo(253_402_300_799_999_999L);
  }
}
