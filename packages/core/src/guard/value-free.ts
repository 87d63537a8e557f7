/**
 * Marks a function that makes texts of values and never shows one in them. Without it, a text that is
 * another for another value would pass for one that quotes what was received.
 */
export const valueFree: unique symbol = Symbol.for('error-contract.value-free');
