package leat.evaluate;

import leat.config.EvaluateSettings;
import leat.report.CardNotes;
import leat.report.Costs;

/**
 * What is reported.
 *
 * @param pipeline its name, on the page
 * @param label the column that is predicted
 * @param evaluate how
 * @param costs of wrong decisions, where the page's threshold explorer begins
 * @param card what the owner says of the model
 */
public record EvaluateJobSettings(
    String pipeline, String label, EvaluateSettings evaluate, Costs costs, CardNotes card) {}
