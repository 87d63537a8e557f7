/** What the parts of a request have, by the names that libraries have for the parts. */
const nouns: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['query', 'query parameter'],
  ['params', 'path parameter'],
  ['headers', 'header'],
  ['cookies', 'cookie'],
  ['signedCookies', 'cookie'],
]);

/** Says that a part of a request has what nobody knows. */
export function unknownIn(part: string): string {
  return `is not a recognized ${nouns.get(part) ?? 'field'}`;
}

export const givenOnce = 'must be given once';

/** Whether a sentence says what one value must be, and not a list: `must be a number`. */
export function expectsOne(text: string): boolean {
  return text.startsWith('must be ') && !/\barray\b/.test(text);
}
