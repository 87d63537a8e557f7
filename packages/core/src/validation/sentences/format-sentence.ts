import type { Reading } from './reading.ts';
import { bothZones } from './zone-sentence.ts';

const unknownFormat = 'is not in the required format';
const dateTime = 'must be an ISO 8601 date and time';
const time = 'must be an ISO 8601 time';
const mac = 'must be a MAC address';
const range = 'must be an IP address range';
const creditCard = 'must be a credit card number';
const base64 = 'must be base64-encoded';
const hex = 'must be hexadecimal';

/** The libraries' names of formats, and our sentences for them. */
const sentences: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['email', 'must be an email address'],
  ['rfc_email', 'must be an email address'],
  ['idn-email', 'must be an email address'],
  ['url', 'must be a URL'],
  ['uri', 'must be a URL'],
  ['iri', 'must be a URL'],
  ['uri-reference', 'must be a URL, or a path'],
  ['uri-template', 'must be a URI template'],
  ['json-pointer', 'must be a JSON Pointer'],
  ['relative-json-pointer', 'must be a relative JSON Pointer'],
  ['data_uri', 'must be a data URI'],
  ['uuid', 'must be a UUID'],
  ['uuidv4', 'must be a UUIDv4'],
  ['uuidv6', 'must be a UUIDv6'],
  ['uuidv7', 'must be a UUIDv7'],
  ['guid', 'must be a UUID'],
  ['e164', 'must be in E.164 format'],
  ['datetime', dateTime],
  ['date-time', dateTime],
  ['iso-date-time', dateTime],
  ['iso_date_time', dateTime],
  ['iso_date_time_second', dateTime],
  ['iso_timestamp', dateTime],
  ['date', 'must be an ISO 8601 date'],
  ['iso_date', 'must be an ISO 8601 date'],
  ['time', time],
  ['iso_time', time],
  ['iso-time', time],
  ['iso_time_second', time],
  ['iso_week', 'must be an ISO 8601 week'],
  ['duration', 'must be an ISO 8601 duration'],
  ['ip', 'must be an IP address'],
  ['ipv4', 'must be an IPv4 address'],
  ['ipv6', 'must be an IPv6 address'],
  ['cidr', range],
  ['cidrv4', range],
  ['cidrv6', range],
  ['mac', mac],
  ['mac48', mac],
  ['mac64', mac],
  ['hostname', 'must be a host name'],
  ['idn-hostname', 'must be a host name'],
  ['domain', 'must be a domain name'],
  ['json_string', 'must be valid JSON'],
  ['parse_json', 'must be valid JSON'],
  ['jwt', 'must be a JSON Web Token'],
  ['jws_compact', 'must be a JSON Web Token'],
  ['base64', base64],
  ['byte', base64],
  ['base64url', 'must be base64url-encoded'],
  ['hex', hex],
  ['hexadecimal', hex],
  ['int32', 'must be an integer of 32 bits'],
  ['int64', 'must be an integer of 64 bits'],
  ['octal', 'must be octal'],
  ['decimal', 'must be a decimal number'],
  ['digits', 'must contain only digits'],
  ['lowercase', 'must be in lower case'],
  ['uppercase', 'must be in upper case'],
  ['hex_color', 'must be a hexadecimal color'],
  ['slug', 'must be a slug'],
  ['emoji', 'must be an emoji'],
  ['currency_code', 'must be a currency code'],
  ['credit_card', creditCard],
  ['iban', 'must be an IBAN'],
  ['bic', 'must be a BIC'],
  ['imei', 'must be an IMEI'],
  ['isbn', 'must be an ISBN'],
  ['isrc', 'must be an ISRC'],
  ['nanoid', 'must be a Nano ID'],
  ['cuid', 'must be a CUID'],
  ['cuid2', 'must be a CUID2'],
  ['ulid', 'must be a ULID'],
  ['xid', 'must be an XID'],
  ['ksuid', 'must be a KSUID'],
  ['regex', unknownFormat],
  ['hash', unknownFormat],
]);

/** Returns the sentence of a format, if it has one of its own. */
export function knownFormat(format: string): string | undefined {
  return sentences.get(format);
}

/** Says which format a text must have, by a library's name of the format. */
export function formatSentence(format: string): string {
  return knownFormat(format) ?? unknownFormat;
}

/** Formats in which a time must have a time zone. */
const zoned: ReadonlySet<string> = /* @__PURE__ */ new Set(['date-time', 'time', 'iso_timestamp']);

/** Reads a format, by a library's name of it. */
export function formatReading(format: string): Reading {
  const text = formatSentence(format);
  return zoned.has(format) ? { text, zones: bothZones } : { text };
}

/** Says which version a UUID must have, if that is known: `must be a UUIDv4`. */
export function uuidSentence(version: unknown): string {
  return `must be a UUID${/^[1-8]$/.test(String(version)) ? `v${version}` : ''}`;
}

const scheme = /^[a-z][a-z0-9+.-]{0,20}$/;

/** Says how a URL must begin, if that is known: `must be a URL that begins with https://`. */
export function urlSentence(schemes: readonly unknown[]): string {
  const known = schemes.map(String);
  if (known.length === 0 || !known.every((name) => scheme.test(name))) return formatSentence('url');
  return `must be a URL that begins with ${known.map((name) => `${name}://`).join(' or ')}`;
}

/** Reads the names in the pattern of a scheme: `^https?$`, `https|wss`. `[]` if it is no list. */
export function schemesIn(pattern: string): readonly string[] {
  const names = pattern.replace(/^\^|\$$/g, '').split('|');
  return names.flatMap((name) => {
    return name.endsWith('?') ? [name.slice(0, -1), name.slice(0, -2)] : [name];
  });
}

/** Where in a text a given part must be. */
export type Position = 'starts' | 'ends' | 'includes' | 'excludes';

const positions: Readonly<Record<Position, string>> = {
  starts: 'must start with',
  ends: 'must end with',
  includes: 'must contain',
  excludes: 'must not contain',
};

/** Says which part a text must have: `must start with "+"`. The part comes from the schema. */
export function partSentence(position: Position, part: unknown): string {
  if (typeof part === 'string') return `${positions[position]} ${JSON.stringify(part)}`;
  const isValue = typeof part === 'number' || typeof part === 'boolean';
  return isValue ? `${positions[position]} ${part}` : unknownFormat;
}

/** Says which kinds of file are accepted. */
export function fileTypeSentence(types: readonly unknown[]): string {
  const names = types.filter((type) => typeof type === 'string').slice(0, 20);
  return `must be a file of type ${names.join(' or ')}`;
}
