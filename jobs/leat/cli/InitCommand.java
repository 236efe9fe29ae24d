package leat.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import leat.Json;
import leat.LeatException;
import leat.init.Data;
import leat.init.DataKind;
import leat.init.Proposed;
import leat.init.Request;
import leat.init.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** From data to a config that runs. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Looks at data and writes a config for it, with reasons, that runs as it is.")
final class InitCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DATA",
      description = "A file, a folder, a glob, or a database's JDBC URL.")
  private String data;

  @Option(
      names = "--label",
      paramLabel = "COLUMN",
      required = true,
      description = "What is to be predicted: a column's name, or its number from 1.")
  private String label;

  @Option(
      names = "--positive",
      paramLabel = "VALUE",
      description = "The label's value to predict, against all others.")
  private String positive;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "The config to write; by default the data's name with .conf, in this folder.")
  private Path output;

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description =
          "The database's table; user and password are in DATABASE_USER and DATABASE_PASSWORD.")
  private String table;

  @Option(
      names = "--columns",
      paramLabel = "NAMES",
      split = ",",
      description = "Names of the columns, separated by commas, where the data has none.")
  private List<String> columns = List.of();

  @Option(
      names = "--sample",
      paramLabel = "ROWS",
      defaultValue = "100000",
      description = "About how many rows to look at, from all over the data; 100000 by default.")
  private long sample;

  @Option(names = "--all", description = "Looks at every row.")
  private boolean all;

  @Option(names = "--force", description = "Writes over a config that is there.")
  private boolean force;

  @Option(names = "--json", description = "Prints the result as one JSON document.")
  private boolean json;

  @Option(names = "--debug", description = "Shows stack traces.")
  private boolean debug;

  @Override
  public Integer call() {
    if (sample < 1) {
      throw LeatException.usage("Invalid --sample: must be at least 1, found " + sample);
    }
    if (Data.isDatabase(data) != (table != null)) {
      throw LeatException.usage(
          "Invalid --table: must be given with a database's URL, and only there, found "
              + (table == null ? "none" : table));
    }
    Request request = new Request(data, columns, sample, all);
    Request named = table == null ? request : new Request(table, columns, sample, all);
    Path file = output == null ? Path.of(named.name() + ".conf") : output;
    ConfigFile config = new ConfigFile(file, force);
    config.checkFree();
    Proposed proposed = Proposed.of(table(request), label, positive);
    config.write(proposed.text());
    if (json) {
      System.out.print(Json.document(proposed));
    } else {
      System.out.print(InitSummary.text(proposed, file));
    }
    return 0;
  }

  private Table table(Request request) {
    if (Data.isDatabase(data)) {
      return Data.ofDatabase(request, table, System.getenv());
    }
    boolean text = DataKind.of(data) == DataKind.TEXT;
    return text ? Data.delimited(request) : StoredTable.table(request);
  }
}
