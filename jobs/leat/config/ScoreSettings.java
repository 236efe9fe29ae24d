package leat.config;

import com.typesafe.config.ConfigObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is scored, and where the scores go.
 *
 * @param source where the batch lies; null: nothing was said
 * @param model the version that scores; null: the one in production
 * @param keep columns of the batch that stand beside the scores; null: the key
 * @param reasons how many columns that contribute most stand beside each score, with their part in
 *     it
 * @param partRows about how many rows are scored at a time, so that a killed run goes on after them
 * @param output where a copy of the scores goes; null: they are in the workspace alone
 * @param table where a copy of the scores goes in a database; null: nowhere
 * @param follow how a folder is followed
 */
public record ScoreSettings(
    SourceSettings source,
    String model,
    List<String> keep,
    int reasons,
    long partRows,
    Output output,
    TableOutput table,
    Follow follow) {

  private static final int MOST_REASONS = 1000;
  private static final Duration LONGEST = Duration.ofDays(1);

  /**
   * A copy of the scores.
   *
   * @param path a folder
   * @param format {@code parquet}, {@code csv} or {@code json}
   */
  public record Output(String path, String format) {}

  /**
   * How a folder is followed.
   *
   * @param intervalMillis how long there is between two looks
   * @param maxFiles most files of a micro-batch
   */
  public record Follow(long intervalMillis, int maxFiles) {}

  /** The same with the version that scores. */
  public ScoreSettings by(String version) {
    return new ScoreSettings(source, version, keep, reasons, partRows, output, table, follow);
  }

  /**
   * The same of some files that arrived in a folder that is followed.
   *
   * @param arrived these files
   * @param to where their scores go
   */
  public ScoreSettings of(SourceSettings arrived, Output to) {
    return new ScoreSettings(arrived, model, keep, reasons, partRows, to, table, follow);
  }

  /**
   * Reads the section.
   *
   * @param sourceDefaults what {@code score.source} falls back to: {@code source}
   */
  static ScoreSettings read(Section section, ConfigObject sourceDefaults) {
    SourceSettings source =
        section.given("source") == null
            ? null
            : SourceReading.batch(section.section("source", "source.", sourceDefaults));
    if (source == null) {
      section.optional("source", value -> value);
    }
    Section output = section.section("output");
    ScoreSettings settings =
        new ScoreSettings(
            source,
            section.optional("model", Kind::text).orElse(null),
            section.optional("keep", Kind.list(Kind::text)).orElse(null),
            section.integer("reasons", 0, MOST_REASONS),
            section.value("part-rows", Kind.whole(1, Long.MAX_VALUE)),
            output(output).orElse(null),
            JdbcReading.output(output.section("jdbc")).orElse(null),
            follow(section.section("follow")));
    output.end();
    section.end();
    return settings;
  }

  private static Follow follow(Section section) {
    Duration interval = section.value("interval", Durations.within(Duration.ZERO, LONGEST));
    Follow follow =
        new Follow(interval.toMillis(), section.integer("max-files", 1, Integer.MAX_VALUE));
    section.end();
    return follow;
  }

  private static Optional<Output> output(Section section) {
    String format = section.value("format", Kind.oneOf(List.of("parquet", "csv", "json")));
    Optional<String> path = section.optional("path", Kind::text);
    return path.map(folder -> new Output(folder, format));
  }
}
