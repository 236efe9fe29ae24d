package leat.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HmacTest {
  private static final HexFormat HEX = HexFormat.of();

  /** RFC 4231, test cases 1, 2, 3, 4, 6 and 7 (5 is about truncation). */
  @ParameterizedTest
  @CsvSource({
    "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 4869205468657265,"
        + " b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
    "4a656665, 7768617420646f2079612077616e7420666f72206e6f7468696e673f,"
        + " 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, dd*50,"
        + " 773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
    "0102030405060708090a0b0c0d0e0f10111213141516171819, cd*50,"
        + " 82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b",
    "aa*131, 54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b6579202d"
        + "2048617368204b6579204669727374,"
        + " 60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
    "aa*131, 5468697320697320612074657374207573696e672061206c6172676572207468616e20626c6f636b"
        + "2d73697a65206b657920616e642061206c6172676572207468616e20626c6f636b2d73697a652064617461"
        + "2e20546865206b6579206e6565647320746f20626520686173686564206265666f7265206265696e672075"
        + "7365642062792074686520484d414320616c676f726974686d2e,"
        + " 9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
  })
  void isThatOfTheStandard(String key, String message, String code) {
    assertThat(HEX.formatHex(new Hmac(bytes(key)).of(bytes(message)))).isEqualTo(code);
  }

  /** By Python: {@code hmac.new(key, b"ann@example.org", hashlib.sha256).hexdigest()}. */
  @Test
  void theHashOfATextIsWhatOtherProgramsMakeOfIt() {
    PrivacyKey key = PrivacyKey.of("00".repeat(31) + "01");
    assertThat(new Hash(key.hmac()).of("ann@example.org"))
        .isEqualTo("5cacc4bcdce1b169d4a012de3ab19174182f3298113c236c0a0269542bb9eeda");
  }

  /** Hexadecimal, or a byte and how often. */
  private static byte[] bytes(String text) {
    int times = text.indexOf('*');
    return HEX.parseHex(
        times < 0
            ? text
            : text.substring(0, times).repeat(Integer.parseInt(text.substring(times + 1))));
  }
}
