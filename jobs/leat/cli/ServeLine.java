package leat.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How the server is started: from its own jar, which has neither Spark nor Hadoop in it. */
final class ServeLine {
  private ServeLine() {}

  /**
   * The command line.
   *
   * @param home the project's folder
   * @param args the user's arguments behind {@code serve}
   * @param forJava those after {@code --}, such as a heap; they go over Leat's own
   */
  static List<String> of(Path home, List<String> args, List<String> forJava) {
    // the second compiler takes the cores of the first 100,000 requests, though it is faster then
    List<String> line =
        Launcher.line(Launcher.java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k");
    Path archive = home.resolve("target/leat-serve.jsa");
    if (Files.exists(archive)) {
      line.add("-XX:SharedArchiveFile=" + archive);
    }
    line.add("-Xshare:auto");
    line.addAll(forJava);
    line.addAll(List.of("-jar", home.resolve("target/leat-serve.jar").toString()));
    line.addAll(args);
    return line;
  }
}
