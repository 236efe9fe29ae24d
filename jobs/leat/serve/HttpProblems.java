package leat.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import leat.Json;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;

/** Problem documents for what Jetty itself refuses, such as a request that is no HTTP. */
final class HttpProblems extends ErrorHandler {
  @Override
  public void handle(
      String target, Request base, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    base.setHandled(true);
    response.setContentType(Problem.MEDIA_TYPE);
    response.getOutputStream().write(document(response.getStatus()));
  }

  @Override
  public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
    fields.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    return ByteBuffer.wrap(document(status));
  }

  private static byte[] document(int status) {
    return Json.line(ProblemAnswers.ofStatus(status)).getBytes(StandardCharsets.UTF_8);
  }
}
