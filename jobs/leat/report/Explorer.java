package leat.report;

import java.util.List;
import leat.Json;

/**
 * What another threshold would decide: figures at the model's own, which a script moves.
 *
 * @param counts rows by score
 * @param exact what the model's own threshold decides
 * @param threshold the model's own
 * @param costs of wrong decisions, to begin with
 * @param classes names of the negative and the positive class
 */
record Explorer(
    ThresholdSteps counts, Decided exact, double threshold, Costs costs, List<String> classes) {
  private static final int CAPACITY = 1_000;

  Markup markup() {
    return Markup.of(
        """
        <div id="explorer" class="explorer">
        {}
        <div class="thirds">
        {}
        {}
        {}
        </div>
        <script type="application/json" id="explorer-data">{}</script>
        </div>""",
        controls(),
        Page.card("What it decides", "Rows by what they are; % of the class.", decisions()),
        ExplorerChart.decisions(this),
        ExplorerChart.costs(this),
        data());
  }

  /** Numbers only but for the name of a class, in which nothing may end the script. */
  private Markup data() {
    Data data =
        new Data(
            counts.counts().positives(),
            counts.counts().negatives(),
            threshold,
            List.of(exact.truePositives(), exact.falsePositives()),
            quoted(1));
    String json = Json.line(data).replace(".0,", ",").replace(".0]", "]");
    return new Markup(json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"));
  }

  private record Data(
      double[] positives,
      double[] negatives,
      double threshold,
      List<Double> exact,
      String positive) {}

  private String quoted(int k) {
    return "“" + classes.get(k) + "”";
  }

  private Markup controls() {
    int at = (int) Math.round(threshold * counts.bins());
    return Markup.of(
        """
        <div class="card controls">
        <p class="sentence" id="x-sentence" role="status">{}</p>
        <div class="slide" hidden="hidden">
        <label for="threshold">Threshold</label>
        <input type="range" id="threshold" min="0" max="{}" step="1" value="{}"/>
        <input type="number" id="threshold-number" min="0" max="1" step="any" value="{}" aria-label="Threshold as a number"/>
        <span id="x-own">the model’s own</span>
        </div>
        <div class="asked" hidden="hidden">
        {}{}{}
        </div>
        <div class="jumps" role="group" aria-label="Go to the threshold" hidden="hidden">
        <button type="button" id="go-own">The model’s own</button>
        <button type="button" id="go-f1">Highest F1</button>
        <button type="button" id="go-cost">Least cost</button>
        <button type="button" id="go-capacity">Within the capacity</button>
        </div>
        </div>""",
        sentence(),
        counts.bins(),
        at,
        Numbers.plain(threshold),
        number(
            "cost-fp", "Cost of a " + quoted(0) + " decided " + quoted(1), costs.falsePositive()),
        number(
            "cost-fn", "Cost of a " + quoted(1) + " decided " + quoted(0), costs.falseNegative()),
        number("capacity", "Capacity: most rows decided " + quoted(1) + " of 10,000", CAPACITY));
  }

  private String sentence() {
    return "From %s on, %s of the rows are decided %s: %s of them rightly, %s of all such rows."
        .formatted(
            Numbers.plain(threshold),
            Numbers.percent(exact.decidedPositive(), exact.rows()),
            quoted(1),
            Numbers.percent(exact.truePositives(), exact.decidedPositive()),
            Numbers.percent(exact.truePositives(), exact.positives()));
  }

  private static Markup number(String id, String label, double value) {
    return Markup.of(
        "<div><label for=\"{}\">{}</label><input type=\"number\" id=\"{}\" min=\"0\" step=\"any\" value=\"{}\"/></div>",
        id,
        label,
        id,
        Numbers.plain(value));
  }

  private Markup decisions() {
    return Markup.all(
        Markup.of(
            """
            <div class="scroll" role="region" aria-label="Decisions at the threshold" tabindex="0">
            <table class="confusion">
            <thead><tr><td></td>{}{}</tr></thead>
            <tbody>
            <tr><th scope="row"><i>is</i> {}</th>{}{}</tr>
            <tr><th scope="row"><i>is</i> {}</th>{}{}</tr>
            </tbody>
            </table>
            </div>""",
            head(0),
            head(1),
            classes.get(0),
            cell("right", "x-tn", exact.trueNegatives(), exact.negatives()),
            cell("wrong", "x-fp", exact.falsePositives(), exact.negatives()),
            classes.get(1),
            cell("wrong", "x-fn", exact.falseNegatives(), exact.positives()),
            cell("right", "x-tp", exact.truePositives(), exact.positives())),
        figures());
  }

  private Markup head(int k) {
    return Markup.of("<th scope=\"col\" class=\"number\"><i>decided</i> {}</th>", classes.get(k));
  }

  private static Markup cell(String style, String id, double rows, double all) {
    return Markup.of(
        "<td id=\"{}\" class=\"number {}\" style=\"--share:{}%\">{}<small>{}</small></td>",
        id,
        style,
        Numbers.coordinate(all == 0 ? 0 : 32 * rows / all),
        Numbers.decimals(rows, 0),
        Numbers.percent(rows, all));
  }

  private Markup figures() {
    Facts facts = new Facts();
    facts.live("Precision", "x-precision", Numbers.figure(exact.precision()));
    facts.live("Recall", "x-recall", Numbers.figure(exact.recall()));
    facts.live("F1", "x-f1", Numbers.figure(exact.f1()));
    facts.live("Accuracy", "x-accuracy", Numbers.figure(exact.accuracy()));
    facts.live("Cost of the wrong decisions", "x-cost", Numbers.decimals(exact.cost(costs), 0));
    facts.live(
        "Decided " + quoted(1) + " of 10,000", "x-capacity", Numbers.decimals(exact.capacity(), 0));
    return facts.markup();
  }
}
