package leat.report;

import java.util.List;
import java.util.stream.IntStream;
import leat.metrics.Curves;

/** Which line is which. */
final class Legend {
  /** More lines than that cannot be told apart; the tables have all classes. */
  static final int MOST_CLASSES = 6;

  private Legend() {}

  /** One entry per class; nothing where there is only one line. */
  static Markup of(Curves curves) {
    List<String> names = curves.classes().stream().map(c -> c.name()).toList();
    return names.size() == 1
        ? Markup.NONE
        : lines(names.subList(0, Math.min(names.size(), MOST_CLASSES)));
  }

  /** One entry per line, drawn as the line is, so that they can be told apart without colours. */
  static Markup lines(List<String> names) {
    List<Markup> entries =
        IntStream.range(0, names.size())
            .mapToObj(
                k ->
                    Markup.of(
                        "<li class=\"line\"><svg viewBox=\"0 0 26 12\" aria-hidden=\"true\"><path class=\"curve series{}\" d=\"M1 6H25\"/></svg>{}</li>",
                        k,
                        names.get(k)))
            .toList();
    return Markup.of("<ul class=\"legend\">{}</ul>", Markup.all(entries));
  }

  /** One entry per series, in order. */
  static Markup of(List<String> names) {
    List<Markup> entries =
        IntStream.range(0, names.size())
            .mapToObj(k -> Markup.of("<li class=\"key{}\">{}</li>", k, names.get(k)))
            .toList();
    return Markup.of("<ul class=\"legend\">{}</ul>", Markup.all(entries));
  }
}
