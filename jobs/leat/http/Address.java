package leat.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A URL with parameters, of which some are secrets.
 *
 * @param base the URL without parameters
 * @param parameters by name, encoded as they stand in the URL
 * @param secrets as the parameters, never shown or stored
 */
record Address(String base, Map<String, String> parameters, Map<String, String> secrets) {
  /**
   * The address of a URL.
   *
   * @param secrets parameters by name, as they are; those that the URL holds are taken out of it
   */
  static Address of(String url, Map<String, String> secrets) {
    String text = url.replaceFirst("#.*", "");
    int mark = text.indexOf('?');
    Map<String, String> hidden = new LinkedHashMap<>();
    secrets.forEach((name, value) -> hidden.put(encoded(name), encoded(value)));
    Map<String, String> parameters = new LinkedHashMap<>();
    if (mark >= 0) {
      for (String pair : text.substring(mark + 1).split("&")) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        if (!pair.isEmpty() && !hidden.containsKey(name)) {
          parameters.put(name, equals < 0 ? "" : pair.substring(equals + 1));
        }
      }
    }
    return new Address(mark < 0 ? text : text.substring(0, mark), parameters, hidden);
  }

  /** With a parameter more, or another value of one. */
  Address with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(encoded(name), encoded(value));
    return new Address(base, more, secrets);
  }

  /** The URL that is asked. */
  URI uri() {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.putAll(secrets);
    return URI.create(base + query(all));
  }

  /** The URL as it may be shown and stored. */
  @Override
  public String toString() {
    return base + query(parameters);
  }

  private static String query(Map<String, String> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(p -> p.getKey() + "=" + p.getValue())
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
