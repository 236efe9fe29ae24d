package leat.job;

import java.util.List;
import leat.workspace.Checkpoint;
import leat.workspace.Manifest;

/**
 * A job that can take quarantined rows back in after its settings were mended, without reading the
 * good ones again.
 *
 * @param <S> its settings
 */
public interface Replayable<S> extends Job<S> {
  /**
   * Why rows that were good in an earlier output might not be so, or differ, by other settings.
   *
   * @param previous the earlier output's; its detail has the settings and the result
   * @return each reason in words, beginning with the key of the config; none: they do not
   */
  List<String> obstacles(Manifest previous, S settings);

  /**
   * Does what {@link #execute} does, from an earlier output and what was quarantined with it.
   *
   * @param settings without {@link #obstacles} to those of the earlier output
   * @throws leat.LeatException when the data is refused
   */
  JobResult replay(JobContext context, S settings, Previous previous);

  /**
   * An earlier output of the job, from the same inputs.
   *
   * @param output what it published
   * @param quarantine the rows it rejected, or null where it rejected none
   */
  record Previous(Checkpoint output, Checkpoint quarantine) {}
}
