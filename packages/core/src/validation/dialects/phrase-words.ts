import { expectedValues } from '../sentences/expectation.ts';
import { formatSentence } from '../sentences/format-sentence.ts';
import { type Comparison, limitSentence } from '../sentences/limit-sentence.ts';
import { notRecognized, notValid, type Reading } from '../sentences/reading.ts';
import { type Side, sizeSentence, type Unit } from '../sentences/size-sentence.ts';

const typeName =
  'string|number|integer|boolean|object|array|null|date|Date|function|[sS]et|[mM]ap|File';
/** Several types of which one would have been right. */
export const typeList = /* @__PURE__ */ new RegExp(
  `^must be (?:the value to satisfy a union of )?((?:${typeName})(?: ?[|,] ?(?:${typeName}))+)$`,
);
/** A type, perhaps with what was received, which is not read. */
export const oneType = /* @__PURE__ */ new RegExp(
  `^must be (?:of type |an? )?(?:valid )?\`?(${typeName})\`?(?: type, but the final value was.*` +
    '| number| value| instance| conforming to the specified constraints)?$',
  's',
);

/** Ways to say which side of a limit is meant; a negation is in the words. */
export const sides: ReadonlyMap<string, Side> = /* @__PURE__ */ new Map([
  ['at least', 'min'],
  ['longer than or equal to', 'min'],
  ['fewer than', 'min'],
  ['at most', 'max'],
  ['no more than', 'max'],
  ['more than', 'max'],
  ['less than or equal to', 'max'],
  ['shorter than or equal to', 'max'],
]);

/** A size with one limit. */
export const sizeWords =
  /^(?:field |length )?must (?:NOT )?(?:be|have|contain) (?:(at least|longer than or equal to|fewer than|at most|no more than|more than|less than or equal to|shorter than or equal to|exactly) )?(\d+) (character|item|element|key|propert|byte)(?:s|y|ies)?(?: long)?$/;
/** A size with two limits. */
export const rangeWords =
  /^must be (?:longer than or equal to|an? (string|array|set|map) with a (?:length|size) between) (\d+) and (?:shorter than or equal to )?(\d+)(?: characters)?$/;
/** A size that must be met. */
export const exactWords = /^must be an? (string|array|set|map) with a (?:length|size) of (\d+)$/;

const units: ReadonlyMap<string | undefined, Unit> = /* @__PURE__ */ new Map<
  string | undefined,
  Unit
>([
  ['string', 'character'],
  ['character', 'character'],
  [undefined, 'character'],
  ['byte', 'byte'],
  ['key', 'entry'],
  ['propert', 'entry'],
  ['map', 'entry'],
]);

/** What a size is counted in, by the word for it. */
export const unitOf = (word: string | undefined): Unit => units.get(word) ?? 'item';

/** Says both ends of a size. */
export function range(word: string | undefined, min: unknown, max: unknown): Reading {
  const sentences = [
    sizeSentence(unitOf(word), 'min', Number(min)),
    sizeSentence(unitOf(word), 'max', Number(max)),
  ];
  return { text: sentences.join('; ') };
}

/** A limit of a number or date. */
export const limitWords =
  /^(?:field )?must (not )?be (?:an? (?:number|integer|date) )?(greater than or equal to|later than|at least|>=|less than or equal to|at earlier than|at most|<=|greater than|more than|>|less than|<) (\S.*)$/;

const comparisons: ReadonlyMap<string, Comparison> = /* @__PURE__ */ new Map<string, Comparison>([
  ['greater than or equal to', '>='],
  ['later than', '>='],
  ['at least', '>='],
  ['less than or equal to', '<='],
  ['at earlier than', '<='],
  ['at most', '<='],
  ['greater than', '>'],
  ['more than', '>'],
  ['less than', '<'],
]);

const opposites = { '>': '<=', '<': '>=', '>=': '<', '<=': '>' } as const;

/** ISO 8601, and what a Date is as a text. `Date.parse` would take `step 5` for a day in May. */
const dateWords = /^"?(?:\d{4}-\d\d-\d\d|[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d{4} )/;

/**
 * Says a limit, which is a number or a date; joi's name of another field is none, and everything
 * else is an author's.
 */
export function limit(not: string | undefined, words = '', amount = ''): Reading | undefined {
  const comparison = comparisons.get(words) ?? (words as Comparison);
  const side = not === undefined ? comparison : opposites[comparison];
  if (Number.isFinite(Number(amount))) return { text: limitSentence(side, Number(amount)) };
  if (dateWords.test(amount))
    return { text: limitSentence(side, new Date(amount.replaceAll('"', ''))) };
  return amount.startsWith('ref:') ? { text: notValid } : undefined;
}

/** Values of which one would have been right. */
export const choiceWords =
  /^must be (?:one of (?:the following values: |(?=[["'\d-]))|equal to one of the allowed values: |the literal |(?=\[))(.+)$/s;

/** Says which values would have been right. */
export function choice(list = ''): Reading {
  const values = list.replace(/^\[(.*)\]$/s, '$1').split(/, ?/);
  return expectedValues(values.map((value) => value.replace(/^(["'])(.*)\1$/s, '$2')));
}

/** What libraries call a format in a sentence, and its name in {@link formatSentence}. */
const formatWords: readonly (readonly [RegExp, string])[] = [
  [/^email$/, 'email'],
  [/^ur[il](?: address)?$|^relative uri$/i, 'url'],
  [/^[UG]UID$/i, 'uuid'],
  [/^ISO date-time\b|^date-time$/, 'datetime'],
  [/^iso format$|^ISO 8601 date string$/, 'iso_date'],
  [/^ISO 8601 duration$/, 'duration'],
  [/^ip ?(?:address)?\b/, 'ip'],
  [/^host-?name$/, 'hostname'],
  [/^domain name$/, 'domain'],
  [/^mac address$/i, 'mac'],
  [/^credit card$/, 'credit_card'],
  [/^json string$/, 'json_string'],
  [/^jwt string$/, 'jwt'],
  [/^hexadecimal color$/, 'hex_color'],
];

/** A format without a sentence of its own that a person knows by its words keeps them. */
export function format(words = ''): Reading | undefined {
  const known = formatWords.find(([pattern]) => pattern.test(words));
  return known && { text: formatSentence(known[1]) };
}

/** Says which fields are not known. */
export const names = (list = ''): Reading => ({ text: notRecognized, names: list.split(', ') });
