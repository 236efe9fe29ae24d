package leat.report;

import java.util.Map;
import leat.ledger.RowBalance;

/**
 * Where the rows of one job went.
 *
 * @param job its name
 * @param rows where they went
 * @param quarantineReasons quarantined rows by reason; a row with two reasons counts in both
 */
public record JobRows(String job, RowBalance rows, Map<String, Long> quarantineReasons) {}
