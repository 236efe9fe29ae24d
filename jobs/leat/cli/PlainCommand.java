package leat.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A command that needs Hadoop's and Jackson's classes, but no Spark session. */
record PlainCommand(Path home, Map<String, String> environment) {
  List<String> line(List<String> args) {
    String spark = Launcher.sparkHome(environment);
    Path jars = spark == null ? home.resolve("target/spark/jars") : Path.of(spark, "jars");
    List<String> line = Launcher.line(Launcher.java(), "-XX:TieredStopAtLevel=1");
    line.addAll(List.of("-XX:+UseSerialGC", "-Xmx512m"));
    line.addAll(archive(jars));
    line.add("-Dlog4j2.configurationFile=" + home.resolve("conf/log4j2.properties"));
    line.addAll(List.of("-cp", classPath(jars), "leat.cli.Leat"));
    line.addAll(args);
    return line;
  }

  /** The archive that was made with the build, or where it is to be written while that is made. */
  private List<String> archive(Path jars) {
    String dump = environment.get("LEAT_DUMP_ARCHIVE");
    if (dump != null) {
      return List.of("-XX:ArchiveClassesAtExit=" + dump);
    }
    Path archive = jars.resolveSibling("plain.jsa");
    return Files.exists(archive)
        ? List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive)
        : List.of("-Xshare:auto");
  }

  /** With what is beside the jar: database drivers, for init, and onnxruntime, for verify. */
  private String classPath(Path jars) {
    Path beside = home.resolve("target/lib");
    return home.resolve("target/leat.jar")
        + ":"
        + jars
        + "/*:"
        + beside
        + "/jdbc/*:"
        + beside
        + "/onnx/*";
  }
}
