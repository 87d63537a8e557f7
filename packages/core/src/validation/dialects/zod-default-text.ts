import { readText, toList } from '../../guard/guarded-read.ts';
import { read } from '../../guard/read.ts';

/** Names of formats in the English locale of zod 4. Other formats have their own name there. */
const formatNames: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'input',
  'email address',
  'URL',
  'emoji',
  'UUID',
  'UUIDv4',
  'UUIDv6',
  'nanoid',
  'GUID',
  'cuid',
  'cuid2',
  'ULID',
  'XID',
  'KSUID',
  'ISO datetime',
  'ISO date',
  'ISO time',
  'ISO duration',
  'IPv4 address',
  'IPv6 address',
  'MAC address',
  'IPv4 range',
  'IPv6 range',
  'base64-encoded string',
  'base64url-encoded string',
  'JSON string',
  'E.164 number',
  'currency code',
  'credit card number',
  'IBAN',
  'JWT',
]);

const size = 'exactly|at least|at most|more than|less than|over|under';
const limit = 'exactly(?: equal to)?|(?:greater|less|smaller) than(?: or equal to)?';
const limits = new RegExp(
  '^(?:Too (?:small|big): expected .+' +
    `|(?:String|Array) must contain (?:${size}) \\S+ (?:character|element)\\(s\\)` +
    `|(?:Number|BigInt|Date) must be (?:${limit}) .+)$`,
  's',
);
const part =
  /^Invalid (?:string: must (?:start with|end with|include|match pattern) |input: must )/;

/** The texts of zod 4 (English locale) and zod 3 by code. Every code can have `Invalid input`. */
const texts: ReadonlyMap<string, RegExp> = /* @__PURE__ */ new Map([
  ['invalid_type', /^(?:Required|Invalid input: expected .+|Expected .+, received .+)$/s],
  ['invalid_value', /^Invalid (?:input: expected |option: expected one of )/],
  ['invalid_literal', /^Invalid literal value, expected /],
  ['invalid_enum_value', /^Invalid enum value\. Expected .*, received /s],
  ['invalid_date', /^Invalid date$/],
  ['too_small', limits],
  ['too_big', limits],
  ['invalid_format', part],
  ['invalid_string', part],
  ['not_multiple_of', /^(?:Invalid number: must|Number must) be a multiple of /],
  ['not_finite', /^Number must be finite$/],
  ['unrecognized_keys', /^Unrecognized key(?:s|\(s\) in object)?: /],
  ['invalid_union', /^Invalid (?:discriminator value\. Expected |input: more than one option)/],
  ['invalid_union_discriminator', /^Invalid discriminator value\. Expected /],
  ['invalid_key', /^Invalid key in /],
  ['invalid_element', /^Invalid value in /],
  ['invalid_arguments', /^Invalid function arguments$/],
  ['invalid_return_type', /^Invalid function return type$/],
  ['invalid_intersection_types', /^Intersection results could not be merged$/],
  ['custom', /^Input not instance of /],
]);

function isFormatText(issue: unknown, text: string): boolean {
  if (text === 'Invalid') return readText(issue, 'validation') === 'regex';
  if (!text.startsWith('Invalid ')) return false;
  const name = text.slice('Invalid '.length);
  const own = readText(issue, 'format') || readText(issue, 'validation');
  return own !== '' && (name === own || formatNames.has(name));
}

function isDefaultText(issue: unknown, text: string): boolean {
  if (text === 'Invalid input') return true;
  const pattern = texts.get(readText(issue, 'code'));
  return pattern?.test(text) === true || isFormatText(issue, text);
}

/** Returns the message of an issue of zod if the author wrote it; `''` if zod did. */
export function zodAuthorText(issue: unknown): string {
  const text = readText(issue, 'message');
  if (!isDefaultText(issue, text)) return text;
  // The issue about the key of a record is nested, with the message of its schema.
  const isKey = readText(issue, 'code') === 'invalid_key';
  const inner = isKey ? toList(read(issue, 'issues'))[0] : undefined;
  return inner === undefined ? '' : zodAuthorText(inner);
}
