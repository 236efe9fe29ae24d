package leat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/**
 * A package-info.java, read for the sentence that says what the package may import.
 *
 * @param name of the package
 * @param imports that sentence
 */
record PackageInfo(String name, String imports) {
  private static final Pattern SENTENCE =
      Pattern.compile("\\b(?:May import|Imports) (.*?)(?:;|\\.(?= |$))");
  private static final Pattern PACKAGE = Pattern.compile("\\{@code (leat[a-z.]*)}");

  static PackageInfo of(String name) {
    Path file = Path.of("jobs", name.split("\\.")).resolve("package-info.java");
    Assertions.assertThat(file).as("A package says its role in package-info.java").exists();
    try {
      String text =
          Files.readString(file).replaceAll("\\s*\\*?/?\\s+\\*?", " ").replace(" * ", " ");
      Matcher sentence = SENTENCE.matcher(text);
      Assertions.assertThat(sentence.find())
          .as(file + " needs a sentence \"May import {@code leat}, ...\"")
          .isTrue();
      return new PackageInfo(name, sentence.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The packages that may be imported.
   *
   * @param all what "everything" stands for, job packages left out by the rule about them
   */
  Set<String> imports(Set<String> all) {
    if (imports.startsWith("everything")) {
      return new TreeSet<>(all);
    }
    Set<String> found = new TreeSet<>();
    PACKAGE.matcher(imports).results().forEach(result -> found.add(result.group(1)));
    return found;
  }
}
