package leat.contract;

import java.io.Serializable;

/**
 * One column of the contract.
 *
 * @param name as in the source's header, dots and spaces included
 * @param type of the cleaned value
 * @param role what it is for
 * @param rules what the contract does to one raw value
 */
public record Column(String name, ColumnType type, Role role, ValueRules rules)
    implements Serializable {}
