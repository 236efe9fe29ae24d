package leat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import leat.explain.EffectPoint;
import leat.explain.FeatureEffect;
import leat.explain.FeatureEffect.Kind;
import leat.report.Bars.Bar;
import leat.report.Svg.Caption;
import leat.report.Svg.Spot;

/** What the model says on average as a column takes one value after another. */
final class EffectChart {
  private EffectChart() {}

  /** One card for each column, with a line for each class where there are more than two. */
  static Markup[] cards(List<FeatureEffect> effects, List<String> outcomes) {
    List<Markup> cards = new ArrayList<>();
    for (int i = 0; i < effects.size(); i++) {
      cards.add(card(effects.get(i), "effect-" + i, outcomes));
    }
    return cards.toArray(Markup[]::new);
  }

  private static Markup card(FeatureEffect effect, String id, List<String> outcomes) {
    String of = outcomes.size() == 1 ? "“" + outcomes.get(0) + "”" : "each class";
    Caption caption =
        new Caption(
            id,
            "Effect of " + effect.column(),
            "Mean probability of "
                + of
                + " by the values of the column; numbers are in the table.");
    Markup chart =
        effect.kind() == Kind.NUMBER && numbers(effect).size() > 1
            ? line(effect, caption, outcomes)
            : bars(effect, caption);
    return Page.card(
        "If all rows had the same " + effect.column(),
        "Mean probability of " + of + hint(effect),
        Markup.all(chart, table(effect, outcomes)));
  }

  private static String hint(FeatureEffect effect) {
    return effect.points().stream()
        .filter(point -> point.value() == null)
        .findFirst()
        .map(p -> "; where it is missing, " + Numbers.figure(p.probabilities().get(0)) + ".")
        .orElse(".");
  }

  private static List<EffectPoint> numbers(FeatureEffect effect) {
    return effect.points().stream().filter(point -> point.number() != null).toList();
  }

  private static Markup line(FeatureEffect effect, Caption caption, List<String> outcomes) {
    List<EffectPoint> points = numbers(effect);
    double highest =
        points.stream()
            .flatMap(p -> p.probabilities().stream())
            .mapToDouble(p -> p)
            .max()
            .orElse(1);
    Axis x =
        Axis.between(
            points.get(0).number(), points.get(points.size() - 1).number(), effect.column());
    Plot plot = new Plot(caption, x, Axis.upTo(highest, "Mean probability", Numbers::plain));
    for (int k = 0; k < Math.min(outcomes.size(), Legend.MOST_CLASSES); k++) {
      List<Spot> spots = new ArrayList<>();
      for (EffectPoint point : points) {
        spots.add(plot.spot(point.number(), point.probabilities().get(k)));
      }
      plot.add(Svg.polyline("curve series" + k, spots));
    }
    return outcomes.size() == 1
        ? plot.drawing()
        : Markup.all(
            plot.drawing(),
            Legend.lines(outcomes.subList(0, Math.min(outcomes.size(), Legend.MOST_CLASSES))));
  }

  /** Of more than two classes, the bars are of the last; the table has all. */
  private static Markup bars(FeatureEffect effect, Caption caption) {
    List<Bar> bars =
        effect.points().stream().map(point -> new Bar(name(point), last(point))).toList();
    return new Bars(bars, 4).drawing(caption);
  }

  private static double last(EffectPoint point) {
    return point.probabilities().get(point.probabilities().size() - 1);
  }

  private static String name(EffectPoint point) {
    return Objects.requireNonNullElse(point.value(), "(missing)");
  }

  private static Markup table(FeatureEffect effect, List<String> outcomes) {
    Table table = new Table("Effect of " + effect.column()).column("Value").numbers("Rows");
    outcomes.forEach(table::numbers);
    for (EffectPoint point : effect.points()) {
      List<Object> cells = new ArrayList<>();
      cells.add(name(point));
      cells.add(Numbers.percent(point.share(), 1));
      point.probabilities().forEach(p -> cells.add(Numbers.figure(p)));
      table.row(cells.toArray());
    }
    return Page.details("Table", table.markup());
  }
}
