package leat.cli;

import java.util.List;
import java.util.concurrent.Callable;
import leat.Json;
import leat.job.Options;
import leat.job.Session;
import leat.job.Sessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The way of one row through the pipeline. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description = "The way of one row: source, verdicts, split, prediction, model.")
final class TraceCommand implements Callable<Integer> {
  @Mixin private Options options;

  @Parameters(paramLabel = "KEY", description = "Value of a column of role key.")
  private String key;

  @Override
  public Integer call() {
    Opened opened = Opened.of(options);
    try (Session session = Sessions.open("leat trace", opened.config())) {
      List<Trace.Event> events =
          new Trace(session.spark(), opened.config(), opened.workspace()).of(key);
      if (options.json()) {
        System.out.print(Json.document(events));
      } else {
        events.forEach(event -> System.out.println(event.text()));
      }
      return 0;
    }
  }
}
