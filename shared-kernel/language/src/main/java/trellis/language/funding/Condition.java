package trellis.language.funding;

/**
 * What must be so before an instalment is paid; the agreement's paper says it in words.
 *
 * @param number within its instalment, from 1
 */
public record Condition(int number, ConditionKind kind) {}
