package leat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leat.pipeline.ForkedLeat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ten thousand connections at a time, on a server with a small heap in a JVM of its own. */
class CrowdTest extends ServedTest {
  private static final int WANTED = 10_000;

  /** Files that this JVM has open besides. */
  private static final int OTHER_FILES = 1_000;

  private static final String LONG_HALF_A_HEAD =
      "POST /v1/predict HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(6000);
  private static final String HALF_A_BODY =
      "POST /v1/predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
          + "Content-Length: 5000\r\n\r\n"
          + " ".repeat(2000);

  private static final int MOST_RESIDENT_MB = 256;
  private static final Pattern SERVING = Pattern.compile("Serving model 1 on http://.*:([0-9]+)");
  private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s*([0-9]+) kB");

  private final List<Wire> crowd = new ArrayList<>();
  private Process process;

  @AfterEach
  void endAll() throws InterruptedException {
    crowd.forEach(Wire::close);
    if (process != null) {
      process.destroy();
      process.waitFor();
    }
  }

  @Test
  void servesAmongTenThousandThatStopHalfway() throws IOException {
    int port =
        fork("--set", "serve.limits.connections=12000", "--set", "serve.limits.idle-time=5m");
    Client others = new Client(port);
    for (String sent : List.of(LONG_HALF_A_HEAD, HALF_A_BODY)) {
      for (int i = 0; i < connections(); i++) {
        crowd.add(new Wire(port).send(sent));
      }
      for (int i = 0; i < 20; i++) {
        others.good();
      }
      crowd.forEach(Wire::reset);
      crowd.clear();
    }
    assertThat(residentMegabytes()).isLessThan(MOST_RESIDENT_MB);
  }

  @Test
  void endsSilentConnectionsSoonWhereThereAreTooMany() {
    start(Map.of("serve.limits.connections", "200", "serve.limits.idle-time", "1h"));
    for (int i = 0; i < 300; i++) {
      crowd.add(new Wire(server.port()));
    }
    HttpResponse<String> answer = client.json(Client.GOOD);
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  /** As many as this process may have, where that is less. */
  private static int connections() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
        ? (int) Math.min(WANTED, system.getMaxFileDescriptorCount() - OTHER_FILES)
        : WANTED;
  }

  private int fork(String... settings) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(settings));
    arguments.addAll(List.of("--workspace", temporary.toString(), "--port", "0"));
    process =
        ForkedLeat.java(
                List.of("-Xmx128m", "-Xss512k"), ServeMain.class, arguments.toArray(String[]::new))
            .start();
    StringBuilder said = new StringBuilder();
    BufferedReader lines = process.errorReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher serving = SERVING.matcher(line);
      if (serving.find()) {
        return Integer.parseInt(serving.group(1));
      }
      said.append(line).append('\n');
    }
    throw new AssertionError("The server did not start:\n" + said);
  }

  /** The most that the server had in memory; none is told where there is no such file. */
  private long residentMegabytes() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    Matcher resident = RESIDENT.matcher(Files.readString(status));
    assertThat(resident.find()).isTrue();
    return Long.parseLong(resident.group(1)) / 1024;
  }
}
