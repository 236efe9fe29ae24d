package leat.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AesGcmTest {
  private static final HexFormat HEX = HexFormat.of();

  /** McGrew and Viega, "The Galois/Counter Mode of Operation", test cases 13, 14 and 15. */
  private static final String KEY_15 =
      "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308";

  @ParameterizedTest
  @CsvSource({
    "0000000000000000000000000000000000000000000000000000000000000000, 000000000000000000000000,"
        + " '', 530f8afbc74536b9a963b4f1c4cb738b",
    "0000000000000000000000000000000000000000000000000000000000000000, 000000000000000000000000,"
        + " 00000000000000000000000000000000,"
        + " cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919",
    KEY_15
        + ", cafebabefacedbaddecaf888,"
        + " d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e"
        + "2449a6b525b16aedf5aa0de657ba637b391aafd255,"
        + " 522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b"
        + "1056828838c5f61e6393ba7a0abcc9f662898015adb094dac5d93471bdec1a502270e3cc6c"
  })
  void isThatOfTheStandard(String key, String nonce, String clear, String sealed) throws Exception {
    AesGcm cipher = new AesGcm(HEX.parseHex(key));
    byte[] iv = HEX.parseHex(nonce);
    assertThat(HEX.formatHex(cipher.encrypt(iv, HEX.parseHex(clear)))).isEqualTo(sealed);
    assertThat(HEX.formatHex(cipher.decrypt(iv, HEX.parseHex(sealed)))).isEqualTo(clear);
  }

  @Test
  void tellsThatAByteWasChanged() {
    AesGcm cipher = new AesGcm(new byte[32]);
    byte[] nonce = new byte[AesGcm.NONCE_BYTES];
    byte[] sealed = cipher.encrypt(nonce, new byte[] {1, 2, 3});
    sealed[1] ^= 1;
    assertThatThrownBy(() -> cipher.decrypt(nonce, sealed)).isInstanceOf(AEADBadTagException.class);
  }
}
