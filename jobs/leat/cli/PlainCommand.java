package leat.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A command that needs Hadoop's and Jackson's classes, but no Spark session. */
record PlainCommand(Path home, Map<String, String> environment) {
  List<String> line(List<String> args) {
    String spark = Launcher.sparkHome(environment);
    Path jars = spark == null ? home.resolve("target/spark/jars") : Path.of(spark, "jars");
    List<String> line = Launcher.line(Launcher.java(), "-XX:TieredStopAtLevel=1");
    line.addAll(List.of("-XX:+UseSerialGC", "-Xshare:auto", "-Xmx512m"));
    line.add("-Dlog4j2.configurationFile=" + home.resolve("conf/log4j2.properties"));
    line.addAll(List.of("-cp", classPath(jars), "leat.cli.Leat"));
    line.addAll(args);
    return line;
  }

  /** With the database drivers beside the jar, which init needs. */
  private String classPath(Path jars) {
    return home.resolve("target/leat.jar") + ":" + jars + "/*:" + home.resolve("target/lib/jdbc/*");
  }
}
