package leat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportTest {
  static Stream<String> pages() {
    return Stream.of(
        Samples.binary().html(),
        Samples.released().html(),
        Samples.refused().html(),
        Samples.multiclass().html(),
        Samples.withOneClass().html(),
        Samples.withHostileNames().html(),
        Samples.run().html(),
        Samples.refusedRun().html());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isWellFormedAndNeedsNoNetwork(String page) throws Exception {
    assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
    assertThat(page).doesNotContain("http://", "https://", "url(", "@import", "NaN");
    Document document = parsed(page);
    assertThat(document.getElementsByTagName("link").getLength()).isZero();
    assertThat(document.getElementsByTagName("img").getLength()).isZero();
    assertThat(elements(document, "script"))
        .filteredOn(script -> !script.getAttribute("type").equals("application/json"))
        .singleElement()
        .satisfies(s -> assertThat(s.getTextContent()).contains(SortScript.SOURCE));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void tellsEveryDrawingAndTableToThoseWhoDoNotSeeIt(String page) throws Exception {
    Document document = parsed(page);
    assertThat(document.getElementsByTagName("h1").getLength()).isEqualTo(1);
    for (Element drawing : elements(document, "svg")) {
      if (drawing.getAttribute("aria-hidden").equals("true")) {
        continue;
      }
      assertThat(drawing.getAttribute("role")).isEqualTo("img");
      String[] labels = drawing.getAttribute("aria-labelledby").split(" ");
      assertThat(labels).allSatisfy(id -> assertThat(page).containsOnlyOnce("id=\"" + id + "\""));
    }
    assertThat(elements(document, "th")).allMatch(head -> head.hasAttribute("scope"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void givesEveryIdOnceAndHeadingsInOrder(String page) throws Exception {
    List<Element> all = elements(parsed(page), "*");
    assertThat(all.stream().map(e -> e.getAttribute("id")).filter(id -> !id.isEmpty()))
        .doesNotHaveDuplicates();
    int level = 0;
    for (Element heading : all.stream().filter(e -> e.getTagName().matches("h[1-6]")).toList()) {
      int next = heading.getTagName().charAt(1) - '0';
      assertThat(next).as(heading.getTextContent()).isLessThanOrEqualTo(level + 1);
      level = next;
    }
  }

  @Test
  void showsEveryRuleOfTheGate() {
    assertThat(Samples.refusedRun().html())
        .contains("1 of 2 rules of the gate failed: the model is not promoted.")
        .contains("&lt;b&gt;size</th>")
        .contains("9 &amp; 9<small>too &lt;i&gt;large</small>");
  }

  @Test
  void escapesHostileNames() {
    String page = Samples.withHostileNames().html();
    assertThat(page)
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
        .contains("a &amp; b &quot; \uFFFD \uFFFD");
  }

  @Test
  void startsWithTheVerdict() {
    ModelReport report = Samples.binary();
    String page = report.html();
    String auc = Numbers.figure(report.metrics().test().auc());
    assertThat(page).contains("<h2>In short: test AUC " + auc + "</h2>");
    assertThat(page.indexOf("In short")).isLessThan(page.indexOf("<table>"));
    assertThat(page).contains("of them rightly", "no sign of learning them by heart");
    assertThat(page).contains("Of 46,120 rows read, 673 (1.5\u00A0%) were quarantined.");
  }

  @Test
  void saysWhatTheGateSaid() {
    String passed = Samples.released().html();
    assertThat(passed)
        .contains("<h2>In short: fit for production, test AUC", "<h1>bank-marketing, model v7</h1>")
        .contains("The model passed the gate (3 rules).");
    String refused = Samples.refused().html();
    assertThat(refused)
        .contains("<h2>In short: refused, test AUC", "<h1>bank-marketing</h1>")
        .contains("<li class=\"bad\">test auc is 0.8812, and must be at least 0.9.</li>");
    assertThat(passed)
        .contains("Against production: auc 0.9053, model v6 has 0.9031 on the same rows.")
        .contains("214 (3.2\u00A0%) are decided otherwise than by model v6")
        .contains("contact: (missing)", "job: &lt;b&gt;student&lt;/b&gt;");
    assertThat(Samples.binary().html()).doesNotContain("passed the gate");
  }

  @Test
  void saysForWhomItIsWeakAndWhetherItIsFair() {
    assertThat(Samples.binary().html())
        .contains("It is weakest where age is 18 to 25: AUC 0.")
        .contains("Fairness by marital: married is selected at 0.121, single at 0.182")
        .contains("(missing)<small>not compared: no value</small>")
        .contains("Not computed: the label has 4 classes");
  }

  @Test
  void saysWhyRowsWereDecidedAsTheyWere() {
    assertThat(Samples.binary().html())
        .contains("<span>month = &lt;i&gt;mar&lt;/i&gt;</span><span class=\"number\">+0.55</span>")
        .contains("<span>contact = (missing)</span><span class=\"number\">−0.84</span>")
        .contains(
            "AUC gets worse where a column’s values are dealt out anew among 5,000 test rows");
  }

  @Test
  void isSmallEnoughToBeSent() {
    assertThat(Samples.released().html().length()).isLessThan(300_000);
  }

  @Test
  void theExplorerBeginsWithTheExactFigures() {
    ModelReport report = Samples.binary();
    var test = report.metrics().test();
    assertThat(report.html())
        .contains("id=\"x-f1\">" + Numbers.figure(test.f1()) + "<")
        .contains("id=\"x-precision\">" + Numbers.figure(test.precision()) + "<")
        .contains("id=\"x-recall\">" + Numbers.figure(test.recall()) + "<");
  }

  @Test
  void saysThatTrainingDidNotConverge() {
    assertThat(Samples.multiclass().html())
        .contains("Training did not converge in 100 iterations: raise max-iterations");
    assertThat(Samples.binary().html()).doesNotContain("did not converge");
  }

  @Test
  void showsWhatMayGiveTheLabelAway() {
    String page = Samples.run().html();
    assertThat(page)
        .contains("The label may be given away by duration.")
        .contains("<td>too good</td>")
        .contains("<span class=\"status tolerated\">warn</span>")
        .contains("duration = &lt;b&gt;900, y = yes<small>2026-01.csv, line 17</small>")
        .contains("<span class=\"status passed\">allow</span>");
    assertThat(Samples.refusedRun().html()).doesNotContain("give the label away");
  }

  @Test
  void showsExpectationsThoseThatAreNotMetFirst() {
    String page = Samples.run().html();
    assertThat(page)
        .contains("1 of 4 expectations not met: age: range.")
        .contains("<span class=\"status tolerated\">tolerated</span>")
        .contains("311 rows<small>of 46,077, 46 allowed</small>")
        .contains("&lt;b&gt;17")
        .contains("2026-01.csv, line 17");
    assertThat(page.indexOf("age: range<small>Ask the branch in Graz</small>"))
        .isPositive()
        .isLessThan(page.indexOf("customer_id: unique"));
    assertThat(Samples.refusedRun().html()).doesNotContain("expected to be");
  }

  @Test
  void saysWhyAnAreaIsMissing() {
    assertThat(Samples.withOneClass().html())
        .contains("On 2 test rows the AUC is not defined: all of them are of one class.")
        .contains("no row is decided “yes”: lower the threshold.");
  }

  @Test
  void showsWhyARunWasRefused() {
    assertThat(Samples.refusedRun().html())
        .contains("In short: refused, AUC 0.", "AUC 0.8812 is worse than 0.9031", "exit code 4")
        .contains("<span class=\"status refused\">refused</span>");
  }

  @Test
  void givesTheSameBytesInEveryLocale() {
    String expected = Samples.binary().html() + Samples.run().html();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Samples.binary().html() + Samples.run().html()).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Document parsed(String page) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    return builder.parse(new InputSource(new StringReader(page)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1)
        .map(i -> (Element) found.item(i))
        .toList();
  }
}
