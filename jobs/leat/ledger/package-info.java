/** Row balances, the run record and the lineage. Imports only {@code leat}; no Spark, no Hadoop. */
package leat.ledger;
