package leat.privacy;

import leat.contract.Protection;

/**
 * The format without the characters: capital letters become X, digits 0, other letters and all that
 * is not ASCII x; spaces and punctuation stay.
 *
 * @param keep letters and digits at the end that stay, but never more than half of them
 */
record Mask(int keep) implements Cover {
  private static final long serialVersionUID = 1L;

  /** The mask that a column's protection asks for. */
  static Mask of(Protection protection) {
    return new Mask(protection.keep() == null ? 0 : protection.keep());
  }

  @Override
  public String of(String text) {
    int[] characters = text.codePoints().toArray();
    long telling = text.codePoints().filter(Mask::tells).count();
    long masked = telling - Math.min(keep, telling / 2);
    StringBuilder out = new StringBuilder(text.length());
    for (int character : characters) {
      boolean hidden = tells(character) && masked-- > 0;
      out.appendCodePoint(hidden ? instead(character) : character);
    }
    return out.toString();
  }

  /** Whether the character is more than format. */
  private static boolean tells(int character) {
    return character > 0x7F || Character.isLetterOrDigit(character);
  }

  private static char instead(int character) {
    if (Character.isDigit(character)) {
      return '0';
    }
    return Character.isUpperCase(character) ? 'X' : 'x';
  }
}
