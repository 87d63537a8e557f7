import { notRecognized } from './reading.ts';

/** What the parts of a request call their fields, by the names that libraries have for the parts. */
const unknown: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['query', 'is not a recognized query parameter'],
  ['params', 'is not a recognized path parameter'],
  ['headers', 'is not a recognized header'],
  ['cookies', 'is not a recognized cookie'],
  ['signedCookies', 'is not a recognized cookie'],
]);

/** Says that a part of a request has a field that nobody knows. */
export function unknownIn(part: string): string {
  return unknown.get(part) ?? notRecognized;
}

export const givenOnce = 'must be given once';

/** Whether a sentence says what one value must be, and not a list: `must be a number`. */
export function expectsOne(text: string): boolean {
  return text.startsWith('must be ') && !/\barray\b/.test(text);
}
