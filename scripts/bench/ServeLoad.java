import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks a server for predictions of one record over connections that stay open, and prints requests
 * per second and latencies as a line of JSON.
 *
 * <p>Arguments: host:port, the record as JSON, connections, seconds, requests per second or 0 for as
 * many as go. With a rate, latencies count from when a request was due, so that waiting shows.
 */
public final class ServeLoad {
  private static final int MOST = 4_000_000;

  private final String host;
  private final int port;
  private final byte[] request;
  private final double seconds;

  private ServeLoad(String address, String record, double seconds) {
    String[] parts = address.split(":");
    this.host = parts[0];
    this.port = Integer.parseInt(parts[1]);
    this.seconds = seconds;
    byte[] body = record.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /v1/predict HTTP/1.1\r\nHost: " + address
            + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
    this.request = (head + record).getBytes(StandardCharsets.UTF_8);
  }

  public static void main(String[] args) throws Exception {
    ServeLoad load = new ServeLoad(args[0], args[1], Double.parseDouble(args[3]));
    int connections = Integer.parseInt(args[2]);
    double rate = Double.parseDouble(args[4]);
    ExecutorService clients = Executors.newFixedThreadPool(connections);
    List<Callable<long[]>> tasks = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      int offset = i;
      double each = rate / connections;
      tasks.add(() -> load.ask(each, offset / (double) connections));
    }
    long start = System.nanoTime();
    long[] all = {};
    for (Future<long[]> done : clients.invokeAll(tasks)) {
      long[] found = done.get();
      int before = all.length;
      all = Arrays.copyOf(all, before + found.length);
      System.arraycopy(found, 0, all, before, found.length);
    }
    double took = (System.nanoTime() - start) / 1e9;
    clients.shutdown();
    Arrays.sort(all);
    System.out.printf(
        "{\"requests\": %d, \"per_second\": %.0f, \"p50_ms\": %.2f, \"p99_ms\": %.2f, \"p999_ms\": %.2f, \"max_ms\": %.2f}%n",
        all.length, all.length / took, at(all, 0.5), at(all, 0.99), at(all, 0.999), at(all, 1));
  }

  private static double at(long[] sorted, double share) {
    int index = (int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
    return sorted[Math.max(0, index)] / 1e6;
  }

  private long[] ask(double rate, double phase) throws IOException {
    long[] nanos = new long[MOST / 16];
    int count = 0;
    try (Socket socket = new Socket(host, port)) {
      socket.setTcpNoDelay(true);
      long start = System.nanoTime();
      long end = start + (long) (seconds * 1e9);
      byte[] buffer = new byte[16384];
      while (count < nanos.length) {
        long due = rate == 0 ? System.nanoTime() : start + (long) ((count + phase) / rate * 1e9);
        if (due >= end) {
          break;
        }
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        socket.getOutputStream().write(request);
        answer(socket.getInputStream(), buffer);
        nanos[count++] = System.nanoTime() - due;
      }
    }
    return Arrays.copyOf(nanos, count);
  }

  /** Reads one answer, whose length its head says, and refuses any but 200. */
  private static void answer(InputStream in, byte[] buffer) throws IOException {
    int length = 0;
    int whole = -1;
    while (whole < 0 || length < whole) {
      int read = in.read(buffer, length, buffer.length - length);
      if (read < 0) {
        throw new IOException("The server ended the connection");
      }
      length += read;
      if (whole < 0) {
        whole = wholeLength(buffer, length);
      }
    }
    if (buffer[9] != '2') {
      throw new IOException(new String(buffer, 0, length, StandardCharsets.UTF_8));
    }
  }

  private static int wholeLength(byte[] buffer, int length) {
    String text = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
    int body = text.indexOf("\r\n\r\n");
    if (body < 0) {
      return -1;
    }
    int header = text.toLowerCase().indexOf("content-length:");
    int endOfLine = text.indexOf("\r\n", header);
    return body + 4 + Integer.parseInt(text.substring(header + 15, endOfLine).strip());
  }
}
