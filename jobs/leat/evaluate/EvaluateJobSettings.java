package leat.evaluate;

import leat.config.EvaluateSettings;

/**
 * What is reported.
 *
 * @param pipeline its name, on the page
 * @param label the column that is predicted
 * @param evaluate how
 */
public record EvaluateJobSettings(String pipeline, String label, EvaluateSettings evaluate) {}
