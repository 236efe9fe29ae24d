package leat.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import leat.LeatException;

/**
 * Bearer tokens, known by their SHA-256 hashes: who reads them cannot ask.
 *
 * @param tokens at least one
 */
record Tokens(List<Token> tokens) {
  private static final String HASH = "[0-9a-fA-F]{64}";

  /**
   * A token.
   *
   * @param name whose it is, for people
   * @param hash SHA-256 of its UTF-8 bytes
   */
  record Token(String name, byte[] hash) {}

  /**
   * The tokens of a text: a name and a hash in hexadecimal in each line, or divided by commas; what
   * follows a {@code #} is a comment.
   *
   * @param where they stand, for messages
   * @throws LeatException when a line is no such thing, or there is none
   */
  static Tokens read(String text, String where) {
    List<Token> tokens = new ArrayList<>();
    String[] lines = text.split("[\n,]");
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].replaceFirst("#.*", "").strip();
      if (!line.isEmpty()) {
        tokens.add(token(line, where, i + 1));
      }
    }
    if (tokens.isEmpty()) {
      throw LeatException.usage("Invalid " + where + ": must have a token's hash, found none");
    }
    return new Tokens(List.copyOf(tokens));
  }

  private static Token token(String line, String where, int number) {
    String[] parts = line.split("\\s+");
    if (parts.length != 2 || !parts[1].matches(HASH)) {
      throw LeatException.usage(
          "Invalid %s: line %d must be a name and a SHA-256 in hexadecimal"
              .formatted(where, number));
    }
    return new Token(parts[0], HexFormat.of().parseHex(parts[1]));
  }

  /** The name of a token, or empty where it is none of these. */
  Optional<String> name(String token) {
    byte[] hash = sha256(token);
    String found = null;
    for (Token known : tokens) {
      // all are compared, so that the time says nothing
      found = MessageDigest.isEqual(known.hash(), hash) ? known.name() : found;
    }
    return Optional.ofNullable(found);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot hash: every Java has SHA-256", e);
    }
  }
}
