import { type Expected, notAllowed, notValid, type Reading, required } from './reading.ts';

/** What each library calls a type, and what a person calls it, in the order of a sentence. */
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

/** Types that stand for "nothing": a value is there, and must not be. */
const nothing: ReadonlySet<string> = /* @__PURE__ */ new Set(['never', 'undefined', 'void']);
/** Types that only refuse nothing. */
const something: ReadonlySet<string> = /* @__PURE__ */ new Set(['nonoptional', 'non_optional']);

const maxValues = 20;

function showValue(value: unknown): string {
  const text = value instanceof Date ? `${value.toJSON()}` : String(value);
  // Quoted where it would not be seen, or be taken for two.
  return text === '' || text.trim() !== text || text.includes(', ') ? JSON.stringify(text) : text;
}

function listValues(values: readonly unknown[]): string {
  const shown = values.slice(0, maxValues).map(showValue).join(', ');
  if (values.length === 1) return shown;
  const more = values.length - maxValues;
  return `one of: ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}

function orList(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} or ${last}` : last;
}

/** Gives `true | false` and `null` the nouns that they have as types. */
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

/** Says what would have been right: `must be a string or a number`, `must be one of: a, b`. */
export function expectation(...expected: readonly Expected[]): Reading {
  const all = normalized({
    nouns: expected.flatMap(({ nouns }) => nouns),
    values: expected.flatMap(({ values }) => values).filter((value) => value !== undefined),
  });
  const choice = all.values.length > 0 ? [listValues(all.values)] : [];
  const items = [...all.nouns, ...choice];
  return { text: items.length > 0 ? `must be ${orList(items)}` : notValid, expected: all };
}

/** What is said of a type is always the same. Only of those above, so that this cannot grow. */
const known = /* @__PURE__ */ new Map<string, Reading>();

function expectedNoun(noun: string): Reading {
  const reading = known.get(noun) ?? expectation({ nouns: [noun], values: [] });
  known.set(noun, reading);
  return reading;
}

/** Says which type would have been right, by the name that a library has for it. */
export function expectedType(name: string): Reading {
  if (something.has(name)) return { text: required };
  if (nothing.has(name)) return { text: notAllowed, expected: { nouns: [], values: [] } };
  const noun = nouns.get(name);
  return noun === undefined ? expectation() : expectedNoun(noun);
}

/** Says which values would have been right. They are the author's, never received ones. */
export function expectedValues(values: readonly unknown[]): Reading {
  return expectation({ nouns: [], values });
}
