package leat.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class JsonItemsTest {
  private static final String DAMAGE = "[]{}\",:\\\n x";

  /** Between items there is nothing but what stands between items: no byte is lost. */
  @RepeatedTest(20)
  void losesNothingOfADamagedArray(RepetitionInfo repetition) throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < 40; i++) {
      text.append(i == 0 ? "\n" : ",\n");
      text.append("{\"id\": ").append(i).append(", \"x\": [\"a\\\"b\", {\"y\": null}]}");
    }
    text.append("\n]");
    for (int i = 0; i < 5; i++) {
      int at = 1 + random.nextInt(text.length() - 1);
      text.setCharAt(at, DAMAGE.charAt(random.nextInt(DAMAGE.length())));
    }
    String damaged = text.toString();
    int end = 0;
    int items = 0;
    JsonItems found = items(damaged);
    while (found.advance()) {
      int start = (int) found.nextPosition() - found.length();
      assertThat(damaged.substring(end, start)).matches("[\\s,\\[\\]]*");
      end = (int) found.nextPosition();
      items++;
      assertThat(found.number()).isEqualTo(items);
    }
    assertThat(damaged.substring(end)).matches("[\\s,\\[\\]]*");
    assertThat(items).isPositive();
  }

  @Test
  void goesOnWithTheNextItemWhereAClosingBracketIsOfTheWrongKind() throws IOException {
    assertThat(texts("[{\"a\": [1}\n,{\"b\": 2}]")).containsExactly("{\"a\": [1}\n,", "{\"b\": 2}");
  }

  private static List<String> texts(String json) throws IOException {
    List<String> texts = new ArrayList<>();
    JsonItems items = items(json);
    while (items.advance()) {
      texts.add(new String(items.bytes(), items.start(), items.length(), StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static JsonItems items(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return new JsonItems(new ByteWindow(new ByteArrayInputStream(bytes), 0, 1, 1 << 20), false);
  }
}
