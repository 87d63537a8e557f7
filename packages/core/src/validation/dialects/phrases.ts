import { expectation, expectedType } from '../sentences/expectation.ts';
import { formatSentence } from '../sentences/format-sentence.ts';
import { limitSentence, multipleSentence } from '../sentences/limit-sentence.ts';
import {
  notAllowed,
  notRecognized,
  notValid,
  type Reading,
  required,
} from '../sentences/reading.ts';
import { sizeSentence } from '../sentences/size-sentence.ts';
import {
  choice,
  choiceWords,
  exactWords,
  format,
  limit,
  limitWords,
  names,
  oneType,
  range,
  rangeWords,
  sides,
  sizeWords,
  typeList,
  unitOf,
} from './phrase-words.ts';

type Say = (...groups: readonly string[]) => Reading;

const says =
  (text: string): Say =>
  () => ({ text });

/** The sentences of joi, yup, class-validator, superstruct and Ajv, in the order to be tried. */
const phrases: readonly (readonly [RegExp, (...groups: string[]) => Reading | undefined])[] = [
  [
    /^(?:is (?:a )?required(?: field)?|must be defined|cannot be null|should not be null or undefined|must have required property .*)$/s,
    says(required),
  ],
  [
    /^(?:is not allowed to be empty|should not be empty|must be a nonempty \w+)$/,
    says('should not be empty'),
  ],
  [
    /^(?:must NOT have (?:additional|unevaluated) properties|should not exist|must be a value of type never)$/,
    says(notRecognized),
  ],
  [/^(?:field has unspecified keys|object contains unknown properties): (.*)$/s, names],
  [/^is not allowed$/, says(notAllowed)],
  [
    typeList,
    (list) =>
      expectation(
        ...(list ?? '').split(/ ?[|,] ?/).flatMap((name) => expectedType(name).expected ?? []),
      ),
  ],
  [oneType, (name) => expectedType(name ?? '')],
  [
    sizeWords,
    (words, size, unit) => ({
      text: sizeSentence(unitOf(unit), sides.get(words ?? '') ?? 'exact', Number(size)),
    }),
  ],
  [rangeWords, range],
  [exactWords, (unit, size) => ({ text: sizeSentence(unitOf(unit ?? ''), 'exact', Number(size)) })],
  [/^must be a positive number$/, () => ({ text: limitSentence('>', 0) })],
  [/^must be a negative number$/, () => ({ text: limitSentence('<', 0) })],
  [
    /^must be (?:a )?(?:multiple of|divisible by) (\d[\d.]*)$/,
    (n) => ({ text: multipleSentence(Number(n)) }),
  ],
  [limitWords, limit],
  [choiceWords, choice],
  [
    /^must (?:be (?:an? |in )?|contain an? |match format ")(?:valid )?([\w\- ]+)"?$/,
    (words) => format(words),
  ],
  [
    /^(?:with value .*|must match (?:the following: |pattern |\/).*|must be a string matching .*)$/s,
    says(formatSentence('regex')),
  ],
  [
    /^(?:contains a duplicate value|must NOT have duplicate items.*)$/,
    says('must not have the same item twice'),
  ],
  [
    /^(?:contains an? (?:invalid|excluded) value|failed custom validation because .*|does not match any of the allowed types|threw an error when .*|is invalid(?: because (?:"[^"]*" failed to pass the assertion test|the assertion failed))?|must match the configured type.*|tuple value has too .*|must be a value of type .*|must be the value to satisfy a union of .*|must match (?:exactly one|a) schema in \w+|must be an? .* with refinement .*|Invalid values?\(?s?\)?)$/s,
    says(notValid),
  ],
];

/**
 * Understands what a library says by its words, as several give nothing else; `undefined` where
 * they are an author's.
 */
export function readPhrase(text: string): Reading | undefined {
  for (const [pattern, say] of phrases) {
    const match = pattern.exec(text);
    const reading = match && say(...match.slice(1));
    if (reading) return reading;
  }
  return undefined;
}
