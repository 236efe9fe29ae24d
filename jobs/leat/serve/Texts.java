package leat.serve;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes and characters that are text, and those that are none. */
final class Texts {
  private Texts() {}

  /**
   * The text of a body.
   *
   * @throws ProblemException when it is not UTF-8
   */
  static String utf8(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ProblemException(Problem.malformed("Cannot read the body: it is not UTF-8"));
    }
  }

  /** Whether no half of a surrogate pair is alone, which escapes of JSON can write. */
  static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
