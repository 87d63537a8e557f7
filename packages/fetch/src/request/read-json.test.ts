import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { errorContract } from '../error-contract.ts';
import { hidden, posted, said } from '../testing/said.ts';
import { readJson } from './read-json.ts';

const answer = errorContract(
  async (request) => Response.json(await readJson(request, { limit: 100 })),
  { onError() {} },
);

const notJson = { 400: 'Request body is not valid JSON' };
const tooLarge = { 413: 'Request body is too large' };
const type = (contentType: string) => ({ 'Content-Type': contentType });
const gzip = { 'Content-Encoding': 'gzip' };
const badCharset = { 415: 'Request body has an unsupported charset' };
const utf16 = Uint8Array.from([0x7b, 0, 0x7d, 0]);

const rows: readonly (readonly [string, Request, unknown])[] = [
  ['an object', posted('{"a":1}'), [200, '{"a":1}']],
  ['an array', posted('[]'), [200, '[]']],
  ['a byte order mark', posted('\ufeff{}'), [200, '{}']],
  ['a suffix', posted('{}', type('application/merge-patch+json')), [200, '{}']],
  ['a charset', posted('{}', type('Application/JSON; charset="UTF-8"')), [200, '{}']],
  ['UTF-16', posted(utf16, type('application/json; charset=utf-16le')), [200, '{}']],
  ['gzip', posted(gzipSync('{}'), gzip), [200, '{}']],
  ['an escape that is harmless', posted('{"\\u0061":1}'), [200, '{"a":1}']],
  ['a constructor that is harmless', posted('{"constructor":1}'), [200, '{"constructor":1}']],
  ['half an object', posted('{"a":'), notJson],
  ['nothing', posted(''), notJson],
  ['neither a body nor a type', new Request('http://a/', { method: 'POST' }), notJson],
  ['a text', posted('"a"'), notJson],
  ['null', posted('null'), notJson],
  ['no UTF-8', posted(Uint8Array.from([0x7b, 0xff, 0x7d])), notJson],
  ['__proto__', posted('{"a":[{"__proto__":{"b":1}}]}'), notJson],
  ['__proto__, escaped', posted('{"\\u005f_proto__":1}'), notJson],
  ['constructor.prototype', posted('{"constructor":{"prototype":{}}}'), notJson],
  ['100 bytes', posted(`["${'x'.repeat(96)}"]`), [200, `["${'x'.repeat(96)}"]`]],
  ['101 bytes', posted(`["${'x'.repeat(97)}"]`), tooLarge],
  ['101 bytes in gzip', posted(gzipSync(`["${'x'.repeat(97)}"]`), gzip), tooLarge],
  ['a length that is too large', posted('{}', { 'Content-Length': '101' }), tooLarge],
  ['no gzip', posted('{"a":1}', gzip), { 400: 'Request body is not correctly compressed' }],
  [
    'brotli',
    posted('{}', { 'Content-Encoding': 'br' }),
    { 415: 'Request body has an unsupported encoding' },
  ],
  ['another charset', posted('{}', type('application/json; charset=x-none')), badCharset],
  ['Latin 1', posted('{}', type('application/json; charset=iso-8859-1')), badCharset],
  [
    'a charset that only begins so',
    posted('{}', type('application/json; charset=utf-x')),
    badCharset,
  ],
  ['XML', posted('<a/>', type('text/xml')), { 415: 'Unsupported Media Type' }],
  ['no type', posted('{}', type('')), { 415: 'Unsupported Media Type' }],
];

test.each(rows)('%s', async (_, request, expected) => {
  expect(await said(await answer(request))).toEqual(expected);
});

test('keeps no more than the limit, reads on within bounds, and then cancels', async () => {
  const cancel = vi.fn();
  const pull = vi.fn((controller: ReadableStreamDefaultController) =>
    controller.enqueue(new Uint8Array(1_048_576)),
  );
  const init = { method: 'POST', headers: type('application/json'), duplex: 'half' };
  const body = new ReadableStream({ pull, cancel }, { highWaterMark: 0 });
  const response = await answer(new Request('http://a/', { ...init, body } as RequestInit));
  expect(await said(response)).toEqual(tooLarge);
  await expect.poll(() => cancel.mock.calls.length).toBe(1);
  expect(pull.mock.calls.length).toBeLessThan(20);
});

test('a body that was read before is the fault of the service', async () => {
  const request = posted('{}');
  await request.text();
  expect(await said(await answer(request))).toEqual(hidden);
});

test.each([[-1], [1.5], ['1mb'], [null]])('the limit is not %s', async (limit) => {
  await expect(readJson(posted('{}'), { limit: limit as number })).rejects.toThrow(
    new TypeError('The option limit of readJson is a number of bytes.'),
  );
});
