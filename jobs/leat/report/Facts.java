package leat.report;

import java.util.ArrayList;
import java.util.List;

/** Names with their values, one per line. */
final class Facts {
  private final List<Markup> facts = new ArrayList<>();

  void add(String name, String value) {
    facts.add(Markup.of("<div><dt>{}</dt><dd>{}</dd></div>", name, value));
  }

  /** A value that a script may change. */
  void live(String name, String id, String value) {
    facts.add(Markup.of("<div><dt>{}</dt><dd id=\"{}\">{}</dd></div>", name, id, value));
  }

  Markup markup() {
    return Markup.of("<dl class=\"facts\">\n{}\n</dl>", Markup.all(facts));
  }
}
