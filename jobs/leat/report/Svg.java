package leat.report;

import java.util.List;
import java.util.stream.Collectors;

/** Shapes in a drawing; colours and strokes come from the style sheet by class. */
final class Svg {
  private Svg() {}

  /** A corner of a line, in the drawing's units. */
  record Spot(double x, double y) {
    private String text() {
      return Numbers.coordinate(x) + " " + Numbers.coordinate(y);
    }
  }

  /** A drawing that scales with its place on the page. */
  static Markup drawing(Caption caption, int width, int height, List<Markup> shapes) {
    return Markup.of(
        """
        <svg viewBox="0 0 {} {}" role="img" aria-labelledby="{}-title {}-desc">
        <title id="{}-title">{}</title>
        <desc id="{}-desc">{}</desc>
        {}
        </svg>""",
        width,
        height,
        caption.id(),
        caption.id(),
        caption.id(),
        caption.title(),
        caption.id(),
        caption.description(),
        Markup.all(shapes));
  }

  /**
   * What a drawing shows, in words.
   *
   * @param id unique on the page
   * @param title its name
   * @param description what is seen, for those who do not see it
   */
  record Caption(String id, String title, String description) {}

  static Markup line(String style, Spot from, Spot to) {
    return path(style, "M" + from.text() + "L" + to.text());
  }

  static Markup polyline(String style, List<Spot> spots) {
    return path(style, through(spots));
  }

  static Markup area(String style, List<Spot> spots) {
    return path(style, "M" + corners(spots) + "Z");
  }

  static Markup path(String style, String path) {
    return Markup.of("<path class=\"{}\" d=\"{}\"/>", style, path);
  }

  /** The path through the spots. */
  static String through(List<Spot> spots) {
    return "M" + corners(spots);
  }

  private static String corners(List<Spot> spots) {
    return spots.stream().map(Spot::text).collect(Collectors.joining("L"));
  }

  static Markup bar(String style, Spot corner, Spot opposite, String hint) {
    return Markup.of(
        "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"><title>{}</title></rect>",
        style,
        Numbers.coordinate(Math.min(corner.x(), opposite.x())),
        Numbers.coordinate(Math.min(corner.y(), opposite.y())),
        Numbers.coordinate(Math.abs(opposite.x() - corner.x())),
        Numbers.coordinate(Math.abs(opposite.y() - corner.y())),
        hint);
  }

  static Markup dot(String style, Spot at, double radius, String hint) {
    return Markup.of(
        "<circle class=\"{}\" cx=\"{}\" cy=\"{}\" r=\"{}\"><title>{}</title></circle>",
        style,
        Numbers.coordinate(at.x()),
        Numbers.coordinate(at.y()),
        Numbers.coordinate(radius),
        hint);
  }

  static Markup text(String style, Spot at, String text) {
    return Markup.of(
        "<text class=\"{}\" x=\"{}\" y=\"{}\">{}</text>",
        style,
        Numbers.coordinate(at.x()),
        Numbers.coordinate(at.y()),
        text);
  }
}
