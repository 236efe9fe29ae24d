package leat.report;

import java.util.ArrayList;
import java.util.List;

/** Sections with a list of links to them, which stands first. */
final class Contents {
  private final List<Markup> links = new ArrayList<>();
  private final List<Markup> sections = new ArrayList<>();

  /** A section; the link names what stands before a colon. */
  void add(String id, String title, Markup content) {
    links.add(Markup.of("<li><a href=\"#{}\">{}</a></li>", id, title.replaceFirst(":.*", "")));
    sections.add(Markup.of("<section id=\"{}\">\n<h2>{}</h2>\n{}\n</section>", id, title, content));
  }

  List<Markup> parts() {
    List<Markup> parts = new ArrayList<>();
    parts.add(
        Markup.of(
            "<nav class=\"contents\" aria-label=\"Contents\"><ul>{}</ul></nav>",
            Markup.all(links)));
    parts.addAll(sections);
    return parts;
  }
}
