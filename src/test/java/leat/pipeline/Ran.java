package leat.pipeline;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import leat.Json;
import leat.SparkForTests;
import leat.cli.Leat;
import leat.job.Program;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.properties.PropertiesConfigurationFactory;

/**
 * How a command ended, run in this JVM with the log settings that users have.
 *
 * @param code the exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
public record Ran(int code, String out, String err) {

  /** Runs Leat's command line; Spark is there already. */
  public static Ran leat(String... arguments) {
    return captured(() -> Program.execute("leat", new Leat(), arguments));
  }

  /** Runs a job's own main method, which must end well: else it would end this JVM. */
  public static Ran job(Consumer<String[]> main, String... arguments) {
    return captured(
        () -> {
          main.accept(arguments);
          return 0;
        });
  }

  private static synchronized Ran captured(IntSupplier command) {
    SparkForTests.session();
    logAsUsersSeeIt();
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      return new Ran(command.getAsInt(), text(printed), text(told));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** The one JSON document on standard output. */
  public JsonNode json() {
    List<JsonNode> documents = new ArrayList<>();
    try (JsonParser parser = Json.mapper().createParser(out)) {
      Json.mapper().readValues(parser, JsonNode.class).forEachRemaining(documents::add);
    } catch (IOException e) {
      throw new UncheckedIOException(out, e);
    }
    if (documents.size() != 1) {
      throw new AssertionError(documents.size() + " JSON documents: " + out);
    }
    return documents.get(0);
  }

  /** Whether Java's own words reached the user. */
  public boolean showsStackTrace() {
    return err.contains("\tat ") || err.contains("Caused by:");
  }

  /** The settings of the project, with appenders that follow the stream. */
  private static void logAsUsersSeeIt() {
    try {
      String settings = Files.readString(Path.of("conf", "log4j2.properties"));
      String follow = "\nappender.stderr.follow = true\nappender.plain.follow = true\n";
      byte[] text = (settings + follow).getBytes(StandardCharsets.UTF_8);
      ConfigurationSource source = new ConfigurationSource(new ByteArrayInputStream(text));
      LoggerContext context = LoggerContext.getContext(false);
      Configurator.reconfigure(
          new PropertiesConfigurationFactory().getConfiguration(context, source));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
