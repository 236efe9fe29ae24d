package leat.report;

import java.util.List;

/** The shell of a page, and the blocks it is made of. */
final class Page {
  private Page() {}

  /** A whole document; its parts follow the heading. */
  static String document(String kind, String title, String subtitle, List<Markup> parts) {
    return Markup.of(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <meta http-equiv="Content-Security-Policy" content="{}"/>
            <title>{} · {}</title>
            <style>
            {}</style>
            </head>
            <body>
            <header>
            <p class="kind">Leat <span>{}</span></p>
            <h1>{}</h1>
            <p class="subtitle">{}</p>
            </header>
            <main>
            {}
            </main>
            <script>{}</script>
            </body>
            </html>
            """,
            Script.POLICY,
            title,
            kind,
            new Markup(Style.SHEET),
            kind,
            title,
            subtitle,
            Markup.all(parts),
            new Markup(Script.SOURCE))
        .html();
  }

  static Markup section(String title, Markup... content) {
    return Markup.of("<section>\n<h2>{}</h2>\n{}\n</section>", title, Markup.all(content));
  }

  /** Cards side by side, three where there is room. */
  static Markup thirds(Markup... cards) {
    return Markup.of("<div class=\"thirds\">\n{}\n</div>", Markup.all(cards));
  }

  /** Blocks side by side, two where there is room. */
  static Markup halves(Markup... blocks) {
    return Markup.of("<div class=\"halves\">\n{}\n</div>", Markup.all(blocks));
  }

  /** Cards below each other, as one block. */
  static Markup stack(Markup... cards) {
    return Markup.of("<div class=\"stack\">\n{}\n</div>", Markup.all(cards));
  }

  /** A part of a section with a title, a sentence on how to read it, and content. */
  static Markup card(String title, String hint, Markup content) {
    return Markup.of(
        "<div class=\"card\">\n<h3>{}</h3>\n<p class=\"hint\">{}</p>\n{}\n</div>",
        title,
        hint,
        content);
  }

  /** One large figure with what it is. */
  static Markup tile(String name, String value, String note) {
    return tile(name, value, Markup.NONE, note);
  }

  static Markup tile(String name, String value, Markup range, String note) {
    return Markup.of(
        "<div class=\"tile\"><dt>{}</dt><dd><b>{}</b>{}<span>{}</span></dd></div>",
        name,
        value,
        range,
        note);
  }

  static Markup tiles(List<Markup> tiles) {
    return Markup.of("<dl class=\"tiles\">\n{}\n</dl>", Markup.all(tiles));
  }

  static Markup remarks(List<Remark> remarks) {
    List<Markup> items =
        remarks.stream()
            .map(r -> Markup.of("<li class=\"{}\">{}</li>", r.tone().style(), r.text()))
            .toList();
    return Markup.of("<ul class=\"remarks\">\n{}\n</ul>", Markup.all(items));
  }

  /** Content that is closed until asked for. */
  static Markup details(String summary, Markup content) {
    return Markup.of("<details><summary>{}</summary>\n{}\n</details>", summary, content);
  }
}
