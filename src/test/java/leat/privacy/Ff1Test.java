package leat.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ff1Test {
  private static final HexFormat HEX = HexFormat.of();
  private static final String KEY =
      "2B7E151628AED2A6ABF7158809CF4F3CEF4359D8D580AA4F7F036D6F04FC6A94";

  /** The samples of NIST for SP 800-38G: keys of 128, 192 and 256 bits, three of each. */
  @ParameterizedTest
  @CsvSource({
    "32, 10, '', 0123456789, 2433477484",
    "32, 10, 39383736353433323130, 0123456789, 6124200773",
    "32, 36, 3737373770717273373737, 0123456789abcdefghi, a9tv40mll9kdu509eum",
    "48, 10, '', 0123456789, 2830668132",
    "48, 10, 39383736353433323130, 0123456789, 2496655549",
    "48, 36, 3737373770717273373737, 0123456789abcdefghi, xbj3kv35jrawxv32ysr",
    "64, 10, '', 0123456789, 6657667009",
    "64, 10, 39383736353433323130, 0123456789, 1001623463",
    "64, 36, 3737373770717273373737, 0123456789abcdefghi, xs8a0azh2avyalyzuwd"
  })
  void isThatOfTheStandard(int keyDigits, int radix, String tweak, String clear, String expected) {
    Ff1 cipher = new Ff1(HEX.parseHex(KEY.substring(0, keyDigits)), radix);
    BigInteger encrypted =
        cipher.encrypt(new BigInteger(clear, radix), clear.length(), HEX.parseHex(tweak));
    assertThat(encrypted).isEqualTo(new BigInteger(expected, radix));
  }

  @Test
  void permutesAllTextsOfALength() {
    Ff1 cipher = new Ff1(HEX.parseHex(KEY), 2);
    Set<BigInteger> seen = new HashSet<>();
    for (int i = 0; i < 1 << 11; i++) {
      seen.add(cipher.encrypt(BigInteger.valueOf(i), 11, new byte[0]));
    }
    assertThat(seen).hasSize(1 << 11).allMatch(n -> n.bitLength() <= 11 && n.signum() >= 0);
  }
}
