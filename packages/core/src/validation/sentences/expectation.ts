import { Elsewhere } from './elsewhere.ts';
import { type Expected, notAllowed, notValid, type Reading, required } from './reading.ts';

/** The libraries' names of types, and our nouns for them, in the order that a sentence has. */
const nouns: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['string', 'a string'],
  ['String', 'a string'],
  ['number', 'a number'],
  ['int', 'an integer'],
  ['integer', 'an integer'],
  ['bigint', 'an integer'],
  ['boolean', 'a boolean'],
  ['date', 'a date'],
  ['Date', 'a date'],
  ['URL', 'a URL'],
  ['array', 'an array'],
  ['Array', 'an array'],
  ['tuple', 'an array'],
  ['object', 'an object'],
  ['Object', 'an object'],
  ['record', 'an object'],
  ['map', 'a map'],
  ['Map', 'a map'],
  ['set', 'a set'],
  ['Set', 'a set'],
  ['file', 'a file'],
  ['File', 'a file'],
  ['blob', 'a file'],
  ['Blob', 'a file'],
  ['function', 'a function'],
  ['Function', 'a function'],
  ['null', 'null'],
]);

const order: readonly string[] = /* @__PURE__ */ [...new Set(nouns.values())];

/** Types that allow no value. */
const nothing: ReadonlySet<string> = /* @__PURE__ */ new Set(['never', 'undefined', 'void']);
/** Types that allow any value but `undefined`. */
const something: ReadonlySet<string> = /* @__PURE__ */ new Set(['nonoptional', 'non_optional']);

const maxValues = 20;

function showValue(value: unknown): string {
  const text = value instanceof Date ? `${value.toJSON()}` : String(value);
  // Quoted if it would be invisible, or look like two values.
  return text === '' || text.trim() !== text || text.includes(', ') ? JSON.stringify(text) : text;
}

function listValues(values: readonly unknown[]): string {
  const shown = values.slice(0, maxValues).map(showValue).join(', ');
  if (values.length === 1) return shown;
  const more = values.length - maxValues;
  return `one of: ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Lists alternatives: `a, b or c`. */
export function orList(items: readonly string[], word = 'or'): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} ${word} ${last}` : last;
}

/** Lists what belongs together: `a, b and c`. */
export function andList(items: readonly string[]): string {
  return orList(items, 'and');
}

/** Replaces `true | false` and `null` by their nouns as types. */
function normalized({ nouns, values }: Expected): Expected {
  const distinct = new Set(values);
  const types = new Set(nouns);
  if (distinct.delete(null)) types.add('null');
  if (distinct.has(true) && distinct.has(false)) {
    types.add('a boolean');
    distinct.delete(true);
    distinct.delete(false);
  }
  const sorted = [...types].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return { nouns: sorted, values: [...distinct] };
}

/** Says what was expected: `must be a string or a number`, `must be one of: a, b`. */
export function expectation(...expected: readonly Expected[]): Reading {
  const all = normalized({
    nouns: expected.flatMap(({ nouns }) => nouns),
    values: expected.flatMap(({ values }) => values).filter((value) => value !== undefined),
  });
  const choice = all.values.length > 0 ? [listValues(all.values)] : [];
  const items = [...all.nouns, ...choice];
  return { text: items.length > 0 ? `must be ${orList(items)}` : notValid, expected: all };
}

/** The sentence of each noun is built once. Only nouns of the table, so that this cannot grow. */
const known = /* @__PURE__ */ new Map<string, Reading>();

function expectedNoun(noun: string): Reading {
  const reading = known.get(noun) ?? expectation({ nouns: [noun], values: [] });
  known.set(noun, reading);
  return reading;
}

/** Says which type was expected, by a library's name of the type. */
export function expectedType(name: string): Reading {
  if (something.has(name)) return { text: required };
  if (nothing.has(name)) return { text: notAllowed, expected: { nouns: [], values: [] } };
  const noun = nouns.get(name);
  return noun === undefined ? expectation() : expectedNoun(noun);
}

/** Says which values were expected. They come from the schema, never from the request. */
export function expectedValues(values: readonly unknown[]): Reading {
  const others = values.filter((value) => value instanceof Elsewhere).map(({ said }) => said);
  return expectation({
    nouns: others,
    values: values.filter((value) => !(value instanceof Elsewhere)),
  });
}
