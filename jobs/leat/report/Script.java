package leat.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What makes pages answer: tables that sort, and a threshold that moves. No network, no storage.
 */
final class Script {
  /** Begins and ends so that the page stays well-formed as XML. */
  static final String SOURCE =
      "/*<![CDATA[*/\n" + SortScript.SOURCE + ThresholdScript.SOURCE + "/*]]>*/";

  /**
   * What a browser may do: run this script and no other, use the page's own style, load nothing.
   */
  static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; script-src 'sha256-%s'"
          .formatted(digest(SOURCE));

  private Script() {}

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot hash a script: no SHA-256", e);
    }
  }
}
