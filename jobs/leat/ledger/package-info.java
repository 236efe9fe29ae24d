/** Row balances, the run record and the lineage. Imports nothing of Leat, no Spark, no Hadoop. */
package leat.ledger;
