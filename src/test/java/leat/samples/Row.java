package leat.samples;

import java.time.LocalDate;
import java.util.List;

/**
 * One contacted customer, as true as the generator knows it.
 *
 * @param customerId unique over all months
 * @param age in years, 18 to 95
 * @param annualIncome in whole hundreds
 * @param occupation one of {@link Population}'s
 * @param maritalStatus single, married or divorced
 * @param email under a domain reserved for examples
 * @param signupDate when the customer signed up
 * @param lastContact days since the last contact before this campaign, 1 to 365
 * @param channel how the customer was contacted
 * @param contacts number of contacts in this campaign, at least 1
 * @param region where the customer lives
 * @param note free text, may be empty, hold commas, quotes and line feeds
 * @param responded the label
 */
public record Row(
    String customerId,
    int age,
    int annualIncome,
    String occupation,
    String maritalStatus,
    String email,
    LocalDate signupDate,
    int lastContact,
    String channel,
    int contacts,
    String region,
    String note,
    boolean responded) {

  /** Names of the columns, in the order of the files. */
  public static final List<String> COLUMNS =
      List.of(
          "customer_id",
          "age",
          "annual_income",
          "occupation",
          "marital_status",
          "email",
          "signup_date",
          "last_contact",
          "channel",
          "contacts",
          "region",
          "note",
          "responded");

  /** The values as a clean file would have them, in the order of {@link #COLUMNS}. */
  public List<String> fields() {
    return List.of(
        customerId,
        Integer.toString(age),
        Integer.toString(annualIncome),
        occupation,
        maritalStatus,
        email,
        signupDate.toString(),
        Integer.toString(lastContact),
        channel,
        Integer.toString(contacts),
        region,
        note,
        responded ? "yes" : "no");
  }

  /** The value of one column, as a clean file would have it. */
  public String field(String column) {
    return fields().get(COLUMNS.indexOf(column));
  }

  Row withResponse(boolean answer) {
    return new Row(
        customerId,
        age,
        annualIncome,
        occupation,
        maritalStatus,
        email,
        signupDate,
        lastContact,
        channel,
        contacts,
        region,
        note,
        answer);
  }

  Row contactedAgain() {
    return new Row(
        customerId,
        age,
        annualIncome,
        occupation,
        maritalStatus,
        email,
        signupDate,
        1,
        channel,
        contacts + 1,
        region,
        "contacted again",
        responded);
  }
}
