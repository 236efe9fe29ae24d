package leat.cli;

import java.util.Locale;
import leat.Json;
import leat.job.Options;
import leat.job.PipelineRun;
import leat.job.Replay;
import leat.ledger.RowBalance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Rejected rows. */
@Command(
    name = "quarantine",
    mixinStandardHelpOptions = true,
    subcommands = QuarantineShowCommand.class,
    description = "Shows rejected rows, and takes them back in after the config was mended.")
final class QuarantineCommand {
  private static final String REPLAYED = "clean";

  @Command(
      name = "replay",
      mixinStandardHelpOptions = true,
      description = {
        "Takes rows that clean rejected back in, after the config was mended.",
        "",
        "Only the rejected rows are read and checked again; the result is the one that 'leat run"
            + " --until clean' would give. It is refused where the change may touch rows that were"
            + " good: then 'leat run' reads them all."
      },
      footer = {
        "",
        "Example: ages above 100 were rejected, and some are right after all. Set",
        "columns.age.max to 120 in the config, then",
        "  leat quarantine replay --config my.conf",
        "  leat run --config my.conf"
      })
  int replay(@Mixin Options options) {
    Replay replay = Replay.of(PipelineRun.config(options), REPLAYED);
    if (options.json()) {
      System.out.print(Json.document(replay));
    } else {
      print(replay);
    }
    return 0;
  }

  private static void print(Replay replay) {
    if (replay.run() == null) {
      System.out.println("Nothing to replay: clean is up to date with this config");
    } else {
      told("%,d %s back in, %,d still out", replay.back(), rows(replay.back()), replay.out());
    }
    RowBalance rows = replay.rows();
    told("%,d rows kept (%,d before)", rows.out(), replay.before().out());
    told("%,d duplicates (%,d before)", rows.duplicates(), replay.before().duplicates());
    new RejectedText(System.out).reasons(replay.quarantineReasons());
  }

  private static String rows(long count) {
    return count == 1 ? "row" : "rows";
  }

  private static void told(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
