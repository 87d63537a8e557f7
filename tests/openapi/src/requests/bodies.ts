import fc from 'fast-check';
import type { DocumentedOperation } from './operation.ts';
import { type Hints, valuesOf } from './values.ts';
import { nearly } from './wrong-values.ts';

/** A body as it is sent. */
export interface SentBody {
  readonly headers: Readonly<Record<string, string>>;
  /** In Latin-1, one character for each byte. */
  readonly bytes: string;
}

const toBytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
const json = { 'content-type': 'application/json' };

const wrongTypes = fc.constantFrom<Record<string, string>>(
  {},
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=latin1' },
  { 'content-type': 'application/vnd.api+json' },
  { 'content-type': 'application' },
  { ...json, 'content-encoding': 'gzip' },
  { 'content-type': 'multipart/form-data' },
  { 'content-type': 'multipart/form-data; boundary=b' },
);

/** What is done to the text of a body. */
const spoil: readonly ((text: string) => string)[] = [
  (text) => text.slice(0, -1),
  (text) => `\ufeff${text}`,
  (text) => `${text}${text}`,
  (text) => text.replace('{', '{"__proto__":{"a":1},'),
  (text) => text.replace('{', '{"name":1,"name":2,'),
  (text) => text.replace('}', ',}'),
  () => '',
  () => ' ',
  () => `[${'['.repeat(5_000)}`,
  (text) => text.replace('{', `{"x":"${'a'.repeat(110_000)}",`),
];

function ofJson(operation: DocumentedOperation, hints: Hints): fc.Arbitrary<SentBody> {
  const values = valuesOf(operation.body?.schema ?? {}, hints);
  const text = (value: unknown) => JSON.stringify(value) ?? 'null';
  const right = values.map((value) => ({ headers: json, bytes: toBytes(text(value)) }));
  const wrong = nearly(values).map((value) => ({ headers: json, bytes: toBytes(text(value)) }));
  const spoiled = fc
    .tuple(right, fc.constantFrom(...spoil))
    .map(([{ headers, bytes }, change]) => ({ headers, bytes: toBytes(change(bytes)) }));
  const mistyped = fc.tuple(right, wrongTypes).map(([body, headers]) => ({ ...body, headers }));
  const noText = right.map((body) => ({ ...body, bytes: `\xff${body.bytes}` }));
  return fc.oneof(
    { weight: 12, arbitrary: right },
    { weight: 6, arbitrary: wrong },
    { weight: 2, arbitrary: spoiled },
    { weight: 1, arbitrary: mistyped },
    { weight: 1, arbitrary: noText },
  );
}

const cell = fc.oneof(
  fc.constantFrom('+14155550123', '+5351234567', '+1', 'Ada', '', '"a, b"', '"', 'a\0', 'x;y'),
  fc.string({ maxLength: 12 }),
);
const csv = fc
  .tuple(
    fc.constantFrom('phone_number', 'phone_number,name', 'Phone Number;name;city', 'tel', ''),
    fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 5 }),
    fc.constantFrom(',', ';', '\t'),
  )
  .map(([head, rows, separator]) => [head, ...rows.map((row) => row.join(separator))].join('\r\n'));

const goodCsv = fc
  .array(fc.constantFrom('+14155550123', '+14155550124', '+5351234567', '12'))
  .map((rows) => ['phone_number', ...rows].join('\n'));

const part = (name: string, file: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"; filename="a.csv"\r\n\r\n${file}\r\n`;

const form = { 'content-type': 'multipart/form-data; boundary=b' };

const ofForm: fc.Arbitrary<SentBody> = fc
  .record({
    headers: fc.oneof({ weight: 8, arbitrary: fc.constant(form) }, wrongTypes),
    files: fc.array(fc.oneof(goodCsv, csv), { minLength: 1, maxLength: 2 }),
    name: fc.constantFrom('file', 'file', 'file', 'other'),
    end: fc.constantFrom('--b--\r\n', '--b--\r\n', '--b--\r\n', '', '--c--'),
  })
  .map(({ headers, files, name, end }) => ({
    headers,
    bytes: toBytes(files.map((file) => part(name, file)).join('') + end),
  }));

/** Makes the bodies of an operation: what the document asks for, and what is nearly that. */
export function bodiesOf(
  operation: DocumentedOperation,
  hints: Hints,
): fc.Arbitrary<SentBody | undefined> {
  if (!operation.body) return fc.constant(undefined);
  const isForm = operation.body.type === 'multipart/form-data';
  const bodies = isForm ? ofForm : ofJson(operation, hints);
  return fc.oneof({ weight: 20, arbitrary: bodies }, fc.constant(undefined));
}
