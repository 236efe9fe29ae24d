package leat.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import leat.LeatException;
import leat.config.ConfigLoader;
import leat.config.ServeConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the model in production until the process is told to end. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the model in production over REST, without Spark.",
    footer = {
      "",
      "With --config everything stands in the pipeline's file; without it --workspace says where the"
          + " models lie, on local disk."
    })
public final class ServeCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The pipeline's config file (HOCON).")
  private String config;

  @Option(
      names = "--workspace",
      paramLabel = "FOLDER",
      description = "The workspace, or a pipeline's folder in it.")
  private String workspace;

  @Option(
      names = "--pipeline",
      paramLabel = "NAME",
      description = "The pipeline, where the workspace has several.")
  private String pipeline;

  @Option(names = "--port", paramLabel = "N", description = "The port; 0 for any that is free.")
  private Integer port;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Sets one key over the file's value; may be repeated.")
  private Map<String, String> overrides = new LinkedHashMap<>();

  @Option(names = "--debug", description = "Shows stack traces.")
  private boolean debug;

  @Override
  public Integer call() throws InterruptedException {
    ServeConfig settings = settings(System.getenv());
    Server server = Server.start(settings);
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  ended.countDown();
                },
                "serve-stop"));
    LOG.info("Serving model {} on {}", server.model(), server.address());
    ended.await();
    return 0;
  }

  /** Whether stack traces are shown. */
  boolean debug() {
    return debug;
  }

  private ServeConfig settings(Map<String, String> environment) {
    if ((config == null) == (workspace == null)) {
      throw LeatException.usage("Invalid options: give either --config FILE or --workspace FOLDER");
    }
    Map<String, String> all = new LinkedHashMap<>(overrides);
    put(all, "workspace", workspace);
    put(all, "pipeline", pipeline);
    if (port != null) {
      all.put("serve.port", port.toString());
    }
    return config == null
        ? ServeConfig.load(all, environment)
        : ServeConfig.of(ConfigLoader.load(config, all, environment));
  }

  /** Quoted as HOCON, which would take what a path may have for something else. */
  private static void put(Map<String, String> all, String key, String value) {
    if (value != null) {
      all.put(key, '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
    }
  }
}
