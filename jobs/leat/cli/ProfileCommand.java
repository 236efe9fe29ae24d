package leat.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import leat.LeatException;
import leat.config.ConfigLoader;
import leat.config.PipelineConfig;
import leat.init.Data;
import leat.init.DataKind;
import leat.init.Request;
import leat.init.Table;
import leat.job.IngestedRows;
import leat.profile.Profile;
import leat.table.TableProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the columns of some data hold. */
@Command(
    name = "profile",
    mixinStandardHelpOptions = true,
    description = "Counts, extremes, quantiles, frequent values and likely types of every column.")
final class ProfileCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DATA",
      arity = "0..1",
      description = "A file, a folder or a glob; without it, what the config's ingest takes out.")
  private String data;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Profiles the output of this pipeline's ingest, which runs if it has to.")
  private String config;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Sets one key over the file's value; may be repeated.")
  private Map<String, String> overrides = Map.of();

  @Option(names = "--json", description = "Prints the profile as one JSON document.")
  private boolean json;

  @Option(names = "--debug", description = "Shows stack traces.")
  private boolean debug;

  @Override
  public Integer call() {
    if ((data == null) == (config == null)) {
      throw LeatException.usage(
          "Invalid command: profile takes either DATA or --config FILE. See --help");
    }
    Profile profile = config == null ? ofData() : ofPipeline();
    System.out.print(json ? profile.json() : ProfileText.of(profile));
    return 0;
  }

  private Profile ofData() {
    if (data.startsWith("jdbc:")) {
      throw LeatException.usage(
          "Cannot profile a database without a config: leat init writes one, then leat profile --config FILE");
    }
    if (DataKind.of(data) != DataKind.TEXT) {
      return StoredTable.profile(data);
    }
    Table table = Data.delimited(new Request(data, List.of(), 1, true));
    return new Profile(table.read(), table.profiles());
  }

  private Profile ofPipeline() {
    PipelineConfig pipeline = ConfigLoader.load(config, overrides, System.getenv());
    return IngestedRows.of(pipeline, TableProfile::of);
  }
}
