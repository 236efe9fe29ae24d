package leat.privacy;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** A form by which a value looks personal. */
public enum PersonalSign {
  /** {@code ann@example.org}. */
  EMAIL("e-mail addresses") {
    @Override
    public boolean fits(String text) {
      return text.indexOf('@') > 0 && ADDRESS.matcher(text.strip()).matches();
    }
  },
  /** International (IBAN, ISO 13616): the check digits make it 1 modulo 97 (ISO 7064). */
  IBAN("bank account numbers") {
    @Override
    public boolean fits(String text) {
      String account = WHITE_SPACE.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
      return ACCOUNT.matcher(account).matches() && remainder(account) == 1;
    }
  },
  /** 13 to 19 digits that begin as cards do (ISO/IEC 7812), the last of them Luhn's check digit. */
  CARD("payment card numbers") {
    @Override
    public boolean fits(String text) {
      String digits = SEPARATORS.matcher(text.strip()).replaceAll("");
      return DIGITS.matcher(digits).matches() && luhn(digits) % 10 == 0;
    }
  },
  /** With a plus sign, a national prefix or the usual separators; no date. */
  PHONE("phone numbers") {
    @Override
    public boolean fits(String text) {
      String number = text.strip();
      long digits = number.chars().filter(c -> c >= '0' && c <= '9').count();
      return digits >= 7
          && digits <= 15
          && NUMBER.matcher(number).matches()
          && !DATE.matcher(number).matches();
    }
  };

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@,;:\"<>()]{1,64}@([\\p{L}\\p{N}-]{1,63}\\.)+\\p{L}{2,63}");
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s");
  private static final Pattern ACCOUNT = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
  private static final Pattern SEPARATORS = Pattern.compile("[ -]");
  private static final Pattern DIGITS = Pattern.compile("[2-6]\\d{12,18}");
  private static final Pattern NUMBER =
      Pattern.compile(
          String.join(
              "|",
              "\\+[1-9][\\d ().\\-/]+", // +44 20 7946 0958
              "00[1-9]\\d{0,3}[ ().\\-/][\\d ().\\-/]+", // 0044 20 7946 0958
              "\\(?0\\d{1,5}\\)?[ \\-/][\\d \\-/]+", // 020 7946 0958, (030) 123456
              "0[1-9]\\d{8,9}", // 02079460958
              "\\(?[2-9]\\d{2}\\)?[ .\\-]\\d{3}[ .\\-]\\d{4}")); // (555) 123-4567
  private static final Pattern DATE =
      Pattern.compile("\\d{1,4}([.\\-/])\\d{1,2}\\1\\d{1,4}([ T].*)?");
  private static final BigInteger IBAN_MODULUS = BigInteger.valueOf(97);

  private final String plural;

  PersonalSign(String plural) {
    this.plural = plural;
  }

  /** Whether a value as a whole has the form. */
  public abstract boolean fits(String text);

  /** What such values are, in words. */
  public String plural() {
    return plural;
  }

  /** The account as a number, its first four characters last, letters from A = 10; modulo 97. */
  private static int remainder(String account) {
    StringBuilder number = new StringBuilder();
    for (char c : (account.substring(4) + account.substring(0, 4)).toCharArray()) {
      number.append(Character.digit(c, 36));
    }
    return new BigInteger(number.toString()).mod(IBAN_MODULUS).intValue();
  }

  /** Luhn's sum: each second digit from the right doubled, the digits of that added up. */
  private static int luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : 2 * digit;
      sum += weighted / 10 + weighted % 10;
    }
    return sum;
  }
}
