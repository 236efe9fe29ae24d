package leat.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
  private static final PrivacyKey KEY = PrivacyKey.of("0f".repeat(32));
  private static final Tokens TOKENS = new Tokens(KEY);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C0100001",
        "ann.lee@example.org",
        "+44 20 7946 0958",
        "AB12 3CD-xyz",
        "999999",
        "aaaaa"
      })
  void keepsLengthAndAlphabet(String text) {
    String token = TOKENS.of(text);
    assertThat(token).isNotEqualTo(text);
    assertThat(shape(token)).isEqualTo(shape(text));
    assertThat(TOKENS.of(text)).isEqualTo(token);
    assertThat(new Tokens(PrivacyKey.of("0e".repeat(32))).of(text)).isNotEqualTo(token);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "12345", "abcd", "a-1", "日本太郎", "Zoë Müller-Lüdenscheidt", "\u0000"})
  void givesTextsThatItCannotKeepTheFormOfAnother(String text) {
    assertThat(TOKENS.of(text)).matches("~[A-Za-z0-9_-]{22}").isEqualTo(TOKENS.of(text));
  }

  @Test
  void aVeryLongTextTakesNoLongerForIt() {
    assertThat(TOKENS.of("a".repeat(1_000_000))).hasSize(23);
  }

  @Test
  void differentTextsHaveDifferentTokens() {
    Set<String> tokens = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      tokens.add(TOKENS.of("C%07d".formatted(i)));
    }
    assertThat(tokens).hasSize(20_000).allMatch(token -> token.matches("[A-Z][0-9]{7}"));
  }

  @Test
  void whatIsFormattedAlikeIsSpreadOverTheWholeAlphabet() {
    int[] digits = new int[10];
    for (int i = 0; i < 5_000; i++) {
      digits[TOKENS.of("%08d".formatted(i)).charAt(0) - '0']++;
    }
    // 500 of each are expected; 6 standard deviations are 127.
    assertThat(IntStream.of(digits)).allMatch(count -> Math.abs(count - 500) < 127);
  }

  @Test
  void randomTextsKeepTheirShapeOrLoseItAltogether() {
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = 1 + random.nextInt(24); text.length() < length; ) {
        text.append((char) (random.nextInt(20) == 0 ? 'é' : 0x20 + random.nextInt(95)));
      }
      String token = TOKENS.of(text.toString());
      if (!token.matches("~[A-Za-z0-9_-]{22}")) {
        assertThat(shape(token)).isEqualTo(shape(text.toString()));
      }
    }
  }

  private static String shape(String text) {
    return text.replaceAll("[0-9]", "0").replaceAll("[a-z]", "a").replaceAll("[A-Z]", "A");
  }
}
