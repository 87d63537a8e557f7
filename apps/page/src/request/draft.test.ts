import { expect, test } from 'vitest';
import { asBytes, bytesOf, type Draft, draftOf } from './draft.ts';

const preset = {
  group: '',
  name: '',
  statusCode: 201,
  before: [],
  request: {
    method: 'POST',
    path: '/v1/{{id}}',
    headers: [['Content-Type', 'application/json']] as const,
    body: '{"name":"{{id}}é"}',
  },
};
const lookup = (name: string) =>
  new Map([
    ['host', 'h:1'],
    ['id', 'abc'],
  ]).get(name);
const sent = (draft: Draft) => new TextDecoder().decode(bytesOf(draft, lookup));
const whole =
  'POST /v1/abc HTTP/1.1\r\nHost: h:1\r\nContent-Type: application/json\r\n' +
  'Content-Length: 16\r\nConnection: close\r\n\r\n{"name":"abcé"}';

test('a form is a request with what belongs to it', () => {
  expect(sent(draftOf(preset))).toBe(whole);
});

test('a form goes on as the same bytes', () => {
  expect(sent(asBytes(draftOf(preset), lookup))).toBe(whole);
});

test.each([
  ['a Host', 'Host: other', /\r\nHost: other\r\nContent-Length/],
  ['a length', 'content-length: 3', /Host: h:1\r\ncontent-length: 3\r\nConnection: close\r\n\r\n/],
  ['a connection', 'Connection: keep-alive', /keep-alive\r\nContent-Length: 16\r\n\r\n/],
  ['chunks', 'Transfer-Encoding: chunked', /chunked\r\nConnection: close\r\n\r\n/],
])('%s of the form stays', (_, headers, expected) => {
  expect(sent({ ...draftOf(preset), headers })).toMatch(expected);
});

test('a form of several parts has CRLF, also after it was edited', () => {
  const headers = 'Content-Type: multipart/form-data; boundary=b';
  expect(sent({ ...draftOf(preset), headers, body: '--b\n\nx\r\n--b--' })).toMatch(
    /\r\n\r\n--b\r\n\r\nx\r\n--b--$/,
  );
});

test('a GET without a body has no length', () => {
  expect(sent({ ...draftOf(preset), method: 'GET', body: '' })).not.toContain('Content-Length');
});
