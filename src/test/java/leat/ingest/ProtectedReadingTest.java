package leat.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leat.ExitCode;
import leat.LeatException;
import leat.SparkForTests;
import leat.contract.Cleaning;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Protection;
import leat.contract.Protection.Method;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.ingest.Ingesting.Ingested;
import leat.ledger.RowBalance;
import leat.privacy.Encryption;
import leat.privacy.PersonalSign;
import leat.privacy.PrivacyKey;
import leat.table.Columns;
import leat.table.Tables;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtectedReadingTest {
  private static final PrivacyKey KEY = PrivacyKey.of("00".repeat(31) + "01");

  @TempDir Path folder;

  @Test
  void rulesComeFirstAndRowsThatBreakThemAreRejectedWithoutTheClearValue() {
    Ingested ingested =
        new Ingesting(folder)
            .file("a.csv", "id,town,zip\n1, OSLO ,0150\n2,Rome,00118\n3,?,75001\n4,oslo,\n5\n")
            .privacy(privacy(KEY, town(Method.MASK), zip(2)))
            .run("id", "town", "zip");
    assertThat(ingested.rows()).containsExactly("a.csv:2 [1, xxxx, 01]", "a.csv:4 [3, , 75]");
    assertThat(ingested.result().rows()).isEqualTo(new RowBalance(5, 2, 3, 0, 0));
    assertThat(ingested.result().quarantineReasons())
        .isEqualTo(Map.of("town: one-of", 1L, "zip: required", 1L, "too few fields", 1L));
    List<Row> rejected = quarantine(ingested);
    assertThat(rejected)
        .extracting(row -> row.getList(row.fieldIndex("columns")))
        .containsExactly(List.of("town"), List.of("zip"), List.of(""));
    Map<String, String> rome = rejected.get(0).getJavaMap(7);
    assertThat(rome).containsEntry("id", "2").containsEntry("zip", "00");
    assertThat(new Encryption(KEY).decrypt(rome.get("town"))).contains("Rome");
    assertThat(new Encryption(KEY).decrypt(rejected.get(2).getString(6))).contains("5");
  }

  @Test
  void withoutAKeyWhatIsBrokenIsKnownByItsPlaceAlone() {
    Ingested ingested =
        new Ingesting(folder)
            .file("a.csv", "id,town\n1,oslo\n2,Rome\n3\n")
            .privacy(privacy(null, town(Method.MASK)))
            .run("id", "town");
    assertThat(ingested.broken())
        .containsExactly("a.csv:3 town: one-of: null", "a.csv:4 too few fields: null");
    Map<String, String> rome = quarantine(ingested).get(0).getJavaMap(7);
    assertThat(rome).containsEntry("id", "2").containsEntry("town", null);
  }

  @Test
  void whatIsDroppedIsNotEvenKeptEncrypted() {
    Ingested ingested =
        new Ingesting(folder)
            .file("a.csv", "town,id\nOslo,1\nRome,2\n")
            .privacy(privacy(KEY, town(Method.DROP)))
            .run("town", "id");
    assertThat(ingested.rows()).containsExactly("a.csv:2 [1]");
    Map<String, String> rome = quarantine(ingested).get(0).getJavaMap(7);
    assertThat(rome).containsEntry("id", "2").containsEntry("town", null);
  }

  @Test
  void theSameSourceGivesTheSameBitsWhateverTheChunks() {
    Ingesting ingesting =
        new Ingesting(folder)
            .file("a.csv", "id,town\n" + "1,oslo\n2,Rome\n3,?\n".repeat(50))
            .privacy(privacy(KEY, town(Method.ENCRYPT)));
    Ingested whole = ingesting.run("id", "town");
    Ingested parts = ingesting.run(100, "id", "town");
    assertThat(parts.rows()).isEqualTo(whole.rows()).hasSize(100);
    assertThat(quarantine(parts)).isEqualTo(quarantine(whole)).hasSize(50);
    assertThat(parts.result()).isEqualTo(whole.result());
  }

  @Test
  void aSourceWithoutOneRowThatKeepsThemIsRefused() {
    Ingesting ingesting =
        new Ingesting(folder)
            .file("a.csv", "id,town\n1,Rome\n2,Paris\n")
            .privacy(privacy(KEY, town(Method.HASH)));
    assertThatThrownBy(() -> ingesting.run("id", "town"))
        .isInstanceOfSatisfying(
            LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.DATA_REFUSED))
        .hasMessage(
            "Cannot ingest a.csv: no row keeps the rules of its personal columns:"
                + " {town: one-of=2}");
  }

  @Test
  void warnsOfColumnsThatLookPersonalAndAreNotDeclared() {
    StringBuilder text = new StringBuilder("id,mail,card,town\n");
    for (int i = 0; i < 2000; i++) {
      // One address in 50 is none.
      text.append(i).append(i % 50 == 7 ? ",none" : ",p" + i + "@example.org");
      text.append(",4111111111111111,oslo\n");
    }
    Ingesting ingesting =
        new Ingesting(folder)
            .file("a.csv", text.toString())
            .privacy(new Privacy(List.of(), null, List.of("card")));
    Ingested ingested = ingesting.run("id", "mail", "card", "town");
    assertThat(ingested.result().undeclared())
        .containsExactly(new Undeclared("mail", PersonalSign.EMAIL, 980, 1000));
    assertThat(ingested.result().undeclared().get(0).warning())
        .isEqualTo(
            "Column mail looks like e-mail addresses (98 % of 1,000 values): declare pii, or pii ="
                + " none to silence this");
    assertThat(ingesting.run(10_000, "id", "mail", "card", "town").result().undeclared())
        .extracting(Undeclared::column)
        .containsExactly("mail");
    ingesting.privacy(new Privacy(List.of(), null, List.of("card", "mail")));
    assertThat(ingesting.run("id", "mail", "card", "town").result().undeclared()).isEmpty();
  }

  private static Privacy privacy(PrivacyKey key, Column... columns) {
    return Privacy.of(new Contract(Arrays.asList(columns)), key);
  }

  /** Oslo alone is allowed; ? is missing. */
  private static Column town(Method method) {
    return column("town", Set.of("oslo"), false, new Protection(method));
  }

  private static Column zip(int keep) {
    return column("zip", Set.of(), true, new Protection(Method.GENERALIZE, keep, null));
  }

  private static Column column(
      String name, Set<String> allowed, boolean required, Protection protection) {
    ValueRules rules =
        new ValueRules(
            List.of(Cleaning.TRIM, Cleaning.LOWER),
            Set.of("?"),
            Map.of(),
            List.of(),
            Set.of(),
            Set.of(),
            null,
            null,
            allowed,
            required);
    return new Column(name, ColumnType.STRING, Role.IGNORE, rules, null, protection);
  }

  private static List<Row> quarantine(Ingested ingested) {
    return Tables.read(SparkForTests.session(), ingested.destination().quarantine())
        .sort(Columns.ROW_ID)
        .collectAsList();
  }
}
