import fc from 'fast-check';
import type { Case } from './rule.ts';

/** Words of sentences, of which some also get sent. */
const words = (
  'must be a valid plan is reserved word in USD only on Monday under 5 MB of 10 no spaces allowed ' +
  '@ basic, pro-plus free the and like email 2030-01-31 2030-01-31T12:00:00Z or 0.5 got not value'
).split(' ');

const always = () => true;
const word = fc.constantFrom(...words);
const sentence = fc.array(word, { minLength: 3, maxLength: 9 }).map((list) => list.join(' '));
const secret = fc.stringMatching(/^[a-z]{3,8}[0-9][A-Za-z0-9]{2,12}$/);

/** A number where a text is one: both get sent. */
function sendable(text: string, asNumber: boolean): unknown {
  return asNumber && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** Values of which many stand in a sentence: a word of it, some words, or all. */
function valuesFor(text: string): fc.Arbitrary<unknown> {
  const parts = text.split(' ');
  const range = fc.tuple(fc.nat(parts.length - 1), fc.nat(parts.length));
  const phrase = range.map(([from, size]) => parts.slice(from, from + size + 1).join(' '));
  const ofText = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...parts) }, phrase);
  const value = fc.oneof({ weight: 4, arbitrary: ofText }, word, secret);
  return fc.tuple(value, fc.boolean()).map(([given, asNumber]) => sendable(given, asNumber));
}

/** A constant sentence; the rule is broken by every value, or only by the one that is sent. */
export function constant(denying: boolean, sentences = sentence): fc.Arbitrary<Case> {
  const withValue = sentences.chain((say) => fc.tuple(fc.constant(say), valuesFor(say)));
  return fc.tuple(withValue, fc.boolean()).map(([[say, value], isDenied]) => {
    const breaks = denying && isDenied ? (given: unknown) => given === value : always;
    return { rule: { breaks, say, frame: String }, value };
  });
}

type Show = (value: unknown) => string;
const wholes: readonly Show[] = [
  String,
  (value) => JSON.stringify(value),
  (value) => String(value).toLowerCase(),
  (value) => String(value).trim(),
];
const parts: readonly Show[] = [
  (value) => String(value).slice(0, 6),
  (value) => String(value).slice(-6),
  (value) => String(value).slice(1, 5),
];

type Frame = (shown: string) => string;
const anyFrame: fc.Arbitrary<Frame> = fc
  .tuple(fc.array(word, { maxLength: 4 }), fc.array(word, { maxLength: 4 }))
  .map(
    ([before, after]) =>
      (shown) =>
        [...before, shown, ...after].join(' '),
  );

/** How authors quote: only the text can be judged where the schema is not known. */
export const usualFrames: fc.Arbitrary<Frame> = fc.constantFrom<Frame[]>(
  (shown) => `is too weak, got ${shown}!`,
  (shown) => `${shown} is taken`,
  (shown) => `"${shown}" cannot be used`,
  (shown) => `has an invalid value ${shown}`,
  (shown) => `is unknown: ${shown}`,
  (shown) => `must be a plan (received ${shown})`,
);

function builtOf(frame: Frame, show: Show, value: unknown, isDenied: boolean): Case {
  const breaks = isDenied ? (given: unknown) => given === value : always;
  return { rule: { breaks, say: (given) => frame(show(given)), frame }, value };
}

/** A message that is made of the value: the whole of it, or a part of four characters or more. */
export function built(denying: boolean, frame = anyFrame): fc.Arbitrary<Case> {
  const plain = fc.tuple(fc.oneof(word, secret), fc.boolean());
  const whole = fc.tuple(
    plain.map(([text, asNumber]) => sendable(text, asNumber)),
    fc.constantFrom(...wholes),
  );
  const padded = fc.tuple(
    secret.map((text) => ` ${text} `),
    fc.constantFrom(...wholes),
  );
  const part = fc.tuple(secret, fc.constantFrom(...parts));
  return fc
    .tuple(frame, fc.oneof(whole, padded, part), fc.boolean())
    .map(([put, [value, show], isDenied]) => builtOf(put, show, value, denying && isDenied));
}

/** Sentences as authors write them, with a word that is also sent, where nothing quotes it. */
const usual = fc.constantFrom(
  'must be one of the plans that we offer',
  'has to be paid in USD by Monday at the latest',
  'must be under 5 MB with 10 pages at most',
  'must look like 2030-01-31T12:00:00Z or 2030-01-31',
  'must contain @ and a host',
);
export const usualConstant: fc.Arbitrary<Case> = constant(true, usual).filter(
  ({ rule, value }) => rule.say !== value,
);
