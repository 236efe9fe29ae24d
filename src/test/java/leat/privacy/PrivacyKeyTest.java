package leat.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import leat.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivacyKeyTest {
  private static final String HEX = "fb".repeat(32);

  @Test
  void isTheSameInHexadecimalAndBothKindsOfBase64() {
    byte[] bytes = HexFormat.of().parseHex(HEX);
    PrivacyKey key = PrivacyKey.of(HEX);
    assertThat(PrivacyKey.of(" " + HEX.toUpperCase(Locale.ROOT) + "\n")).isEqualTo(key);
    assertThat(PrivacyKey.of(Base64.getEncoder().encodeToString(bytes))).isEqualTo(key);
    assertThat(PrivacyKey.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
        .isEqualTo(key)
        .hasSameHashCodeAs(key);
    assertThat(PrivacyKey.of("fc".repeat(32))).isNotEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "000102030405060708090a0b0c0d0e0f, 'must have at least 256 bits in hexadecimal or base64, and has 128'",
    "my secret words, must be hexadecimal or base64",
    "'', 'must have at least 256 bits in hexadecimal or base64, and has 0'",
  })
  void mustBeLongEnough(String text, String rule) {
    assertThatThrownBy(() -> PrivacyKey.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(rule)
        .hasNoCause();
  }

  /** By Python: {@code hmac.new(bytes.fromhex("fb" * 32), b"\xffkey id", sha256)}. */
  @Test
  void showsItsIdAlone() {
    PrivacyKey key = PrivacyKey.of(HEX);
    assertThat(key.id()).isEqualTo("07ad4c59");
    assertThat(key).hasToString("key 07ad4c59");
    assertThat(Json.line(key)).isEqualTo("\"07ad4c59\"");
  }

  @Test
  void travelsToExecutors() throws Exception {
    PrivacyKey key = PrivacyKey.of(HEX);
    Encryption copy = copied(new Encryption(key));
    assertThat(copy.decrypt(new Encryption(key).encrypt("x"))).contains("x");
    assertThat(copied(new Tokens(key)).of("12345678")).isEqualTo(new Tokens(key).of("12345678"));
  }

  @SuppressWarnings("unchecked")
  private static <T> T copied(T object) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }
}
