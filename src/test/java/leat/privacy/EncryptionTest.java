package leat.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EncryptionTest {
  private static final PrivacyKey KEY = PrivacyKey.of("a1".repeat(32));
  private static final Encryption ENCRYPTION = new Encryption(KEY);

  @Test
  void whatIsEncryptedCanBeReadAgain() {
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      String text =
          random
              .ints(random.nextInt(60), 0, 0x2FFF)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      String encrypted = ENCRYPTION.encrypt(text);
      assertThat(encrypted).matches("leat1:[A-Za-z0-9_-]{38,}");
      assertThat(ENCRYPTION.decrypt(encrypted)).contains(text);
    }
  }

  @Test
  void theSameTextIsTheSameEachTimeAndAnotherIsAnother() {
    String encrypted = ENCRYPTION.encrypt("ann@example.org");
    assertThat(ENCRYPTION.encrypt("ann@example.org")).isEqualTo(encrypted);
    assertThat(new Encryption(KEY).encrypt("ann@example.org")).isEqualTo(encrypted);
    String other = ENCRYPTION.encrypt("ann@example.orf");
    assertThat(other.substring(6, 20)).isNotEqualTo(encrypted.substring(6, 20));
  }

  @Test
  void nothingIsReadWithAnotherKeyOrFromWhatWasChanged() {
    String encrypted = ENCRYPTION.encrypt("ann@example.org");
    char changed = encrypted.charAt(30) == 'A' ? 'B' : 'A';
    assertThat(new Encryption(PrivacyKey.of("a2".repeat(32))).decrypt(encrypted)).isEmpty();
    assertThat(ENCRYPTION.decrypt(encrypted.substring(0, 30) + changed + encrypted.substring(31)))
        .isEmpty();
    assertThat(ENCRYPTION.decrypt(encrypted.substring(0, encrypted.length() - 1))).isEmpty();
    assertThat(ENCRYPTION.decrypt("leat1:short")).isEmpty();
    assertThat(ENCRYPTION.decrypt("ann@example.org")).isEmpty();
  }

  @Test
  void revealsWhatIsEncryptedInATextAndLeavesTheRest() {
    String one = ENCRYPTION.encrypt("Ann $1 \\");
    String two = ENCRYPTION.encrypt("");
    String foreign = new Encryption(PrivacyKey.of("a2".repeat(32))).encrypt("Bo");
    assertThat(ENCRYPTION.revealed("1," + one + ",\"" + two + "\";" + foreign))
        .isEqualTo("1,Ann $1 \\,\"\";" + foreign);
    assertThat(Encryption.isIn("x " + foreign)).isTrue();
    assertThat(Encryption.isIn("leat1: x")).isFalse();
  }
}
