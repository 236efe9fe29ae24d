package leat.cli;

import java.util.concurrent.Callable;
import leat.Json;
import leat.LeatException;
import leat.batch.BatchScoring;
import leat.follow.Following;
import leat.follow.Until;
import leat.job.Options;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores a batch. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = {
      "Scores the rows of a batch with the model in production: one outcome for each row.",
      "The batch is read by the model's own contract, and need have no label. Outcomes lie in the"
          + " workspace under scores/; doing the same again does nothing.",
      "With --output a copy of them goes into a folder, with score.output.jdbc into a table."
    },
    footer = {
      "",
      "Examples:",
      "  leat score --input march/ --output scored --format csv --reasons 3 --config my.conf",
      "  leat score --follow --input inbox/ --output scored/ --config my.conf"
    })
final class ScoreCommand implements Callable<Integer> {
  @Mixin private Options options;

  @Option(
      names = "--input",
      paramLabel = "PATH",
      description = "File, folder or glob; sets score.source.path.")
  private String input;

  @Option(
      names = "--output",
      paramLabel = "PATH",
      description = "A folder for a copy of the outcomes; sets score.output.path.")
  private String output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Of the copy: parquet, csv or json; sets score.output.format.")
  private String format;

  @Option(
      names = "--model",
      paramLabel = "VERSION",
      description = "The version that scores, instead of the one in production.")
  private String model;

  @Option(
      names = "--keep",
      paramLabel = "COLUMN",
      split = ",",
      description = "Columns of the batch that stand beside the scores.")
  private String[] keep;

  @Option(
      names = "--reasons",
      paramLabel = "N",
      description =
          "The N columns that contribute most to each score stand beside it; sets score.reasons.")
  private Integer reasons;

  @Option(
      names = "--follow",
      description = {
        "Scores the files that arrive in the folder of --input into the folder of --output, until"
            + " SIGTERM or SIGINT; what is at work then is finished.",
        "Move files into the folder when they are complete: names that begin with . or _ are passed"
            + " over until then. The model in production is looked up for each micro-batch."
      })
  private boolean follow;

  @Option(names = "--once", description = "With --follow: scores what is there, and stops.")
  private boolean once;

  @Override
  public Integer call() {
    set("score.source.path", input);
    set("score.output.path", output);
    set("score.output.format", format);
    set("score.model", model);
    if (reasons != null) {
      options.overrides().put("score.reasons", reasons.toString());
    }
    if (keep != null) {
      options.overrides().put("score.keep", Json.line(keep));
    }
    if (once && !follow) {
      throw LeatException.usage("Invalid --once: must come with --follow, found it alone");
    }
    return follow
        ? Following.execute(options, once ? Until.NOTHING_IS_NEW : Until.STOPPED)
        : BatchScoring.execute(options);
  }

  private void set(String key, String text) {
    if (text != null) {
      options.overrides().put(key, Json.line(text));
    }
  }
}
