import { expect, test } from 'vitest';
import { describesBody } from './describes-body.ts';

test.each([
  ['ETag', true],
  ['Last-Modified', true],
  ['content-encoding', true],
  ['Content-Range', true],
  ['content-disposition', true],
  ['Cache-Control', true],
  ['CDN-Cache-Control', true],
  ['Vercel-CDN-Cache-Control', true],
  ['Surrogate-Control', true],
  ['X-Accel-Expires', true],
  ['content-length', true],
  ['vary', false],
  ['access-control-allow-origin', false],
  ['x-request-id', false],
  ['set-cookie', false],
  ['strict-transport-security', false],
  ['ratelimit-limit', false],
  ['www-authenticate', false],
])('%s describes the replaced body: %s', (name, expected) => {
  expect(describesBody(name, 404)).toBe(expected);
});

test('Content-Range stays on a 416', () => {
  expect(describesBody('Content-Range', 416)).toBe(false);
});
