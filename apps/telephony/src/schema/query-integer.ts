import { z } from 'zod';

/** As people write a number. JavaScript takes `0x10`, `1e2`, `+1`, ` 5` and an empty text for numbers too. */
const decimal = /^-?\d+$/;

function toInteger(text: string, context: z.RefinementCtx): number {
  if (decimal.test(text)) return Number(text);
  const isNumber = text.trim() !== '' && !Number.isNaN(Number(text));
  const expected = isNumber ? 'int' : 'number';
  context.issues.push({ code: 'invalid_type', expected, input: text });
  return z.NEVER;
}

/** An integer in a query, in decimal digits, from 1 to `max`. */
export function queryInteger(max: number) {
  // The document describes the value, whose type the transformation does not tell.
  const integer = z.number().min(1).max(max).meta({ type: 'integer' });
  return z.string().transform(toInteger).pipe(integer);
}
