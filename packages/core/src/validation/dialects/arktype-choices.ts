import { expectedType } from '../sentences/expectation.ts';
import type { Expected } from '../sentences/reading.ts';

const choice = /"(?:[^"\\]|\\.)*"|[^",]+?(?=, | or |$)/gs;
const noun = /^(?:an? )?(\w+)(?: instance)?$/;
const literals: ReadonlyMap<string, unknown> = /* @__PURE__ */ new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', undefined],
]);
const integer = /^-?\d+n?$/;

function toExpected(text: string): Expected | undefined {
  if (text.startsWith('"')) return { nouns: [], values: [JSON.parse(text)] };
  if (literals.has(text)) return { nouns: [], values: [literals.get(text)] };
  if (integer.test(text)) return { nouns: [], values: [text.replace('n', '')] };
  if (text !== '' && Number.isFinite(Number(text))) return { nouns: [], values: [Number(text)] };
  const expected = expectedType(noun.exec(text)?.[1] ?? '').expected;
  return expected && expected.nouns.length > 0 ? expected : undefined;
}

/**
 * Reads what arktype expects, which it describes in one text: `"a", "b" or a number`. Gives
 * `undefined` for a text that is not of this form, such as one of the author's.
 */
export function describedChoices(description: string): readonly Expected[] | undefined {
  const rest = description.replace(choice, '').split(/, | or /);
  if (rest.some((text) => text !== '')) return;
  const found = (description.match(choice) ?? []).map((text) => text.replace(/^(?:, | or )/, ''));
  const expected = found.map((text) => toExpected(text));
  return expected.every((one) => one !== undefined) ? expected : undefined;
}
