package leat.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlTextTest {
  private final SqlText text = new SqlText(CleaningFixture.CONTRACT);

  @Test
  void passesColumnsInAnyCaseAndWhatOnlyLooksLikeThem() {
    assertThat(text.problem("`A SCORE` > 1 and `id.no` like 'b%' or answer")).isNull();
    assertThat(text.problem("`seen.on` <= current_date or year(`seen.on`) = 2026")).isNull();
    assertThat(text.problem("exists(array(`a score`, 1), x -> x > 1)")).isNull();
    assertThat(text.problem("case when answer then interval 1 day > `seen.on` - `seen.on` end"))
        .isNull();
  }

  @Test
  void namesTheNearestColumn() {
    assertThat(text.problem("`a scor` > 1 and anser"))
        .isEqualTo(
            "\"a scor\" is no column, did you mean \"a score\"?,"
                + " \"anser\" is no column, did you mean \"answer\"?");
    assertThat(text.problem("id.no is null"))
        .isEqualTo("\"id.no\" is no column, a name with dots is written `id.no`");
    assertThat(text.problem("zzz")).isEqualTo("\"zzz\" is no column");
  }

  @Test
  void saysWhatIsNotSql() {
    assertThat(text.problem("`a score` >")).startsWith("Syntax error at or near end of input");
    assertThat(text.problem("answer == (")).startsWith("Syntax error at or near");
  }
}
