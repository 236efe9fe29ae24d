package leat.serve;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What went wrong with a request: a problem document as RFC 9457 has it.
 *
 * @param type a URI that names the kind of problem
 * @param title the kind in words
 * @param status of HTTP
 * @param detail what it is about this time
 * @param errors one for each bad field; none where the problem is no field's
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(String type, String title, int status, String detail, List<FieldProblem> errors) {
  /** The media type of problem documents. */
  static final String MEDIA_TYPE = "application/problem+json";

  /** What a problem's code is called where it is counted. */
  String reason() {
    return type.substring(type.lastIndexOf(':') + 1);
  }

  static Problem of(int status, String name, String title, String detail) {
    return new Problem("urn:leat:problem:" + name, title, status, detail, List.of());
  }

  static Problem malformed(String detail) {
    return of(400, "malformed", "The request cannot be read", detail);
  }

  static Problem unauthorized(String detail) {
    return of(401, "unauthorized", "A token is needed", detail);
  }

  static Problem timeout(String detail) {
    return of(408, "timeout", "The request took too long", detail);
  }

  static Problem tooLarge(String detail) {
    return of(413, "too-large", "The request is too large", detail);
  }

  static Problem unsupported(String detail) {
    return of(415, "unsupported", "The media type is not supported", detail);
  }

  static Problem refused(String detail, List<FieldProblem> errors) {
    return new Problem(
        "urn:leat:problem:refused", "The record breaks the contract", 422, detail, errors);
  }

  static Problem tooMany() {
    return of(429, "too-many", "Too many requests", "Wait a moment before the next request");
  }

  static Problem overloaded(String detail) {
    return of(503, "overloaded", "The server has too much to do", detail);
  }

  static Problem notReady(String detail) {
    return of(503, "not-ready", "The model cannot be used", detail);
  }

  static Problem failed() {
    return of(500, "failed", "The server failed", "The reason is in the server's log");
  }
}
