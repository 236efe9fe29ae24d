package leat.privacy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * Tokens of the text's own length and alphabet: capitals stay capitals, small letters small, digits
 * digits, and every other character of ASCII what it is.
 *
 * <p>The text is the number of its place among all texts of its format; FF1 in radix 2 permutes
 * these numbers, again and again until one is within the format's (cycle walking: Black and
 * Rogaway, "Ciphers with arbitrary finite domains", 2002). So different texts have different
 * tokens. A text whose format has less than the million that FF1 must have, that is very long, or
 * that has other characters than ASCII, has a token of another form: {@code ~} and 128 bits of its
 * HMAC in base64 for URLs.
 */
final class Tokens implements Cover {
  private static final long serialVersionUID = 1L;
  private static final BigInteger SMALLEST = BigInteger.valueOf(1_000_000);
  private static final int LONGEST = 256;
  private static final int OTHER_BYTES = 16;

  private final Ff1 cipher;
  private final Hmac other;

  Tokens(PrivacyKey key) {
    cipher = new Ff1(key.derived("tokenize"), 2);
    other = new Hmac(key.derived("token"));
  }

  @Override
  public String of(String text) {
    if (text.length() > LONGEST || !text.chars().allMatch(c -> c < 0x80)) {
      return withoutFormat(text);
    }
    BigInteger size = size(text);
    return size.compareTo(SMALLEST) < 0 ? withoutFormat(text) : withFormat(text, size);
  }

  private String withFormat(String text, BigInteger size) {
    int bits = size.subtract(BigInteger.ONE).bitLength();
    byte[] format = text(text, BigInteger.ZERO).getBytes(StandardCharsets.US_ASCII);
    BigInteger number = number(text);
    do {
      number = cipher.encrypt(number, bits, format);
    } while (number.compareTo(size) >= 0);
    return text(text, number);
  }

  private String withoutFormat(String text) {
    byte[] code = other.of(text.getBytes(StandardCharsets.UTF_8));
    byte[] beginning = Arrays.copyOf(code, OTHER_BYTES);
    return "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(beginning);
  }

  /** How many texts have the same format. */
  private static BigInteger size(String text) {
    BigInteger size = BigInteger.ONE;
    for (int i = 0; i < text.length(); i++) {
      size = size.multiply(BigInteger.valueOf(Alphabet.of(text.charAt(i)).size()));
    }
    return size;
  }

  /** The text's place among those of its format. */
  private static BigInteger number(String text) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < text.length(); i++) {
      Alphabet alphabet = Alphabet.of(text.charAt(i));
      number =
          number
              .multiply(BigInteger.valueOf(alphabet.size()))
              .add(BigInteger.valueOf(text.charAt(i) - alphabet.first()));
    }
    return number;
  }

  /** The text at a place among those of the format of another. */
  private static String text(String format, BigInteger place) {
    char[] text = format.toCharArray();
    BigInteger rest = place;
    for (int i = text.length - 1; i >= 0; i--) {
      Alphabet alphabet = Alphabet.of(text[i]);
      BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(alphabet.size()));
      text[i] = (char) (alphabet.first() + parts[1].intValue());
      rest = parts[0];
    }
    return new String(text);
  }

  /** The characters among which one is replaced: {@code size} of them from {@code first} on. */
  private record Alphabet(char first, int size) {
    private static final Alphabet DIGITS = new Alphabet('0', 10);
    private static final Alphabet CAPITALS = new Alphabet('A', 26);
    private static final Alphabet SMALL = new Alphabet('a', 26);

    static Alphabet of(char c) {
      if (c >= '0' && c <= '9') {
        return DIGITS;
      }
      if (c >= 'A' && c <= 'Z') {
        return CAPITALS;
      }
      return c >= 'a' && c <= 'z' ? SMALL : new Alphabet(c, 1);
    }
  }
}
