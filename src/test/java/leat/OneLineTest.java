package leat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {
  @Test
  void writesControlCharactersOut() {
    assertThat(OneLine.of("a\r\nb\tc\0d\u001b[31me\u202ef ä😀", 80))
        .isEqualTo("a\\r\\nb\\tc\\u0000d\\u001b[31me\\u202ef ä😀");
  }

  @Test
  void shortensWithoutHalvingACharacter() {
    assertThat(OneLine.of("abcdef", 6)).isEqualTo("abcdef");
    assertThat(OneLine.of("abcdef", 5)).isEqualTo("abcde...");
    assertThat(OneLine.of("ab😀cd", 3)).isEqualTo("ab...");
  }

  @Test
  void keepsTheLinesOfAMessage() {
    assertThat(OneLine.message("Cannot read it:\n  \"\u0007\""))
        .isEqualTo("Cannot read it:\n  \"\\u0007\"");
  }
}
