package leat.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {
  @ParameterizedTest
  @CsvSource({
    "Ann.Lee7@example.org, 0, Xxx.Xxx0@xxxxxxx.xxx",
    "+44 20 7946 0958, 4, +00 00 0000 0958",
    "4111-1111-1111-1234, 4, 0000-0000-0000-1234",
    "Zoë Ünal, 0, Xxx Xxxx",
    "日本, 0, xx",
    "\uD83D\uDE00 ok, 0, x xx",
    "1234, 4, 0034",
    "123, 4, 003",
    "7, 4, 0",
    "--, 4, --",
  })
  void keepsTheFormatAndNeverMoreThanHalf(String text, int keep, String masked) {
    assertThat(new Mask(keep).of(text)).isEqualTo(masked);
  }
}
