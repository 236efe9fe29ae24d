package leat.serve;

import java.util.Locale;

/** The media types of bodies that are read, and of answers. */
enum MediaType {
  JSON("application/json"),
  NDJSON("application/x-ndjson"),
  CSV("text/csv");

  private final String text;

  MediaType(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /**
   * The type that a request declares.
   *
   * @param header its Content-Type, or null
   * @throws ProblemException when it is none of these, or another charset than UTF-8
   */
  static MediaType of(String header) {
    String[] parts = header == null ? new String[] {""} : header.split(";");
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().toLowerCase(Locale.ROOT).replace("\"", "");
      if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
        throw new ProblemException(Problem.unsupported("The charset must be utf-8"));
      }
    }
    return switch (parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT)) {
      case "application/json" -> JSON;
      case "application/x-ndjson", "application/ndjson", "application/jsonl" -> NDJSON;
      case "text/csv" -> CSV;
      default ->
          throw new ProblemException(
              Problem.unsupported(
                  "The Content-Type must be application/json, application/x-ndjson or text/csv"));
    };
  }
}
