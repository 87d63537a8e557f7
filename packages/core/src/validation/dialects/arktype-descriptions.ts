import { formatSentence } from '../sentences/format-sentence.ts';

/** How arktype describes its keywords, and the sentence for each. Others follow "must be". */
const sentences: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['an email address', formatSentence('email')],
  ['a URL string', formatSentence('url')],
  ['an ISO 8601 (YYYY-MM-DDTHH:mm:ss.sssZ) date', formatSentence('datetime')],
  ['a parsable date', 'must be a date'],
  ['a valid date', 'must be a date'],
  ['a JSON string', formatSentence('json_string')],
  ['a well-formed integer string', 'must be an integer'],
  ['a well-formed numeric string', 'must be a number'],
  ['a regex pattern', 'must be a regular expression'],
  ['a semantic version (see https://semver.org/)', 'must be a semantic version'],
  ['base64url-encoded', formatSentence('base64url')],
  ['hex characters only', formatSentence('hex')],
  ['only digits 0-9', formatSentence('digits')],
  ['only letters', 'must contain only letters'],
  ['only letters and digits 0-9', 'must contain only letters and digits'],
  ['only lowercase letters', 'must contain only lowercase letters'],
  ['only uppercase letters', 'must contain only uppercase letters'],
  ['trimmed', 'must not start or end with a space'],
  ['non-empty', 'should not be empty'],
  ['NaN', 'is not valid'],
]);

/** The words that stand for limits of numbers: as predicates of an author they mean what they say. */
const numberWords: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['positive', 'must be greater than 0'],
  ['non-negative', 'must be at least 0'],
  ['negative', 'must be less than 0'],
  ['non-positive', 'must be at most 0'],
  ['even', 'must be a multiple of 2'],
]);

/** Gives the sentence for one of arktype's words for numbers. */
export function numberSentence(description: string): string | undefined {
  return numberWords.get(description);
}

const uuid = /^a UUID(?:v\d)?$/;
const pattern = /^matched by /;
const predicate = /^valid according to /;

/** Gives the sentence for one of arktype's own descriptions. */
export function describedSentence(description: string): string | undefined {
  if (uuid.test(description)) return formatSentence('uuid');
  if (pattern.test(description)) return formatSentence('regex');
  return predicate.test(description) ? 'is not valid' : sentences.get(description);
}
