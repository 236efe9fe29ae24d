package leat.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalSignTest {
  @ParameterizedTest
  @CsvSource({
    "EMAIL, ann@example.org",
    "EMAIL, ' o''brien+list@mail.example.co.uk '",
    "EMAIL, jörg@müller.example",
    // The examples of the SWIFT IBAN registry
    "IBAN, GB29 NWBK 6016 1331 9268 19",
    "IBAN, DE89370400440532013000",
    "IBAN, FR1420041010050500013M02606",
    "IBAN, NO9386011117947",
    "IBAN, mt84malt011000012345mtlcast001s",
    // What card schemes publish for tests
    "CARD, 4111 1111 1111 1111",
    "CARD, 5500-0000-0000-0004",
    "CARD, 340000000000009",
    "PHONE, +44 20 7946 0958",
    "PHONE, 0044 20 7946 0958",
    "PHONE, 020 7946 0958",
    "PHONE, (030) 123456",
    "PHONE, 02079460958",
    "PHONE, (555) 123-4567",
    "PHONE, 555-123-4567",
  })
  void knows(PersonalSign sign, String text) {
    assertThat(signs(text)).containsExactly(sign);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "ann@",
        "@example.org",
        "ann at example.org",
        "see ann@example.org",
        "a@b",
        "GB29 NWBK 6016 1331 9268 18",
        "DE88370400440532013000",
        "GB29",
        "4111111111111112",
        "4992739871600000",
        "0000000000000000",
        "1111111111111117",
        "2024-01-02",
        "01/02/2024",
        "02.01.2024 10:00",
        "2024-01-02T10:00:00Z",
        "20240102",
        "C0100001",
        "00012345",
        "0000012345",
        "123456789",
        "12.5",
        "1,234.56",
        "5000000",
        "n/a"
      })
  void doesNotTakeOtherThingsForPersonal(String text) {
    assertThat(signs(text)).isEmpty();
  }

  @Test
  void everySingleWrongDigitShows() {
    String account = "DE89370400440532013000";
    String card = "4111111111111111";
    for (int i = 2; i < account.length(); i++) {
      assertThat(PersonalSign.IBAN.fits(withAnotherDigit(account, i))).isFalse();
    }
    for (int i = 1; i < card.length(); i++) {
      assertThat(PersonalSign.CARD.fits(withAnotherDigit(card, i))).isFalse();
    }
  }

  private static String withAnotherDigit(String text, int at) {
    char other = text.charAt(at) == '9' ? '0' : (char) (text.charAt(at) + 1);
    return text.substring(0, at) + other + text.substring(at + 1);
  }

  private static List<PersonalSign> signs(String text) {
    return Arrays.stream(PersonalSign.values()).filter(sign -> sign.fits(text)).toList();
  }
}
