import {
  bodyOf,
  type Expected,
  expectContract,
  said,
} from '@error-contract/harness/expect-contract';
import type { Request } from '@error-contract/harness/request';
import { describe, expect, test } from 'vitest';
import { expectFailure, observe, type Service, servicesIn } from './service.ts';

type Row = readonly [name: string, request: Request, expected: Expected];

const failed = (message: string) => said(400, `Validation failed: ${message}`);

const post = (path: string, value: unknown, headers: Request['headers'] = {}): Request => ({
  method: 'POST',
  path,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(value),
});

const tenant = { 'X-Tenant': 'acme' };

const failing = (at: string): Row[] => [
  ['body', post(`${at}/body`, {}), failed('name is required')],
  ['query', { path: `${at}/query` }, failed('limit is required')],
  ['headers', { path: `${at}/headers` }, failed('x-tenant is required')],
  [
    'several parts',
    post(`${at}/all/agt_1`, {}),
    said(400, ['limit is required', 'x-tenant is required', 'name is required']),
  ],
];

/** Messages in the library's words. They begin with the path, and show nothing that was sent. */
const shown = (at: string): (readonly [string, Request, string])[] => [
  ['body', post(`${at}/body`, { name: 'a', age: 'zqzq' }), 'age'],
  ['query', { path: `${at}/query?limit=zqzq` }, 'limit'],
  ['params', { path: `${at}/params/zqzq` }, 'id'],
];

/** What handlers parse by themselves, with a message that quotes it. */
const quoted = (at: string): (readonly [string, Request])[] => [
  ['body', post(`${at}/body`, { pin: 'zqzq' })],
  ['a part of the body', post(`${at}/part`, { user: { pin: 'zqzq' } })],
  ['query', { path: `${at}/query?pin=zqzq` }],
  ['params', { path: `${at}/params/zqzq` }],
  ['headers', { path: `${at}/headers`, headers: { pin: 'zqzq' } }],
];

const passing = (at: string): (readonly [string, Request, unknown])[] => [
  ['body', post(`${at}/body`, { name: ' Anna ' }), { name: 'Anna', age: 18 }],
  ['query', { path: `${at}/query?limit=7` }, { limit: 7 }],
  ['params', { path: `${at}/params/agt_1` }, { id: 'agt_1' }],
  ['headers', { path: `${at}/headers`, headers: tenant }, 'acme'],
  [
    'several parts',
    post(`${at}/all/agt_1?limit=7`, { name: 'Anna' }, tenant),
    { id: 'agt_1', limit: 7, name: 'Anna', age: 18 },
  ],
];

async function expectParsed(service: Service, request: Request, parsed: unknown) {
  const { response, seen } = await observe(service, request);
  expect([response.statusCode, JSON.parse(response.body.toString())]).toEqual([200, { parsed }]);
  expect(seen.errors).toEqual([]);
}

describe.each(servicesIn())('$name', (service) => {
  describe.each(['zod', 'valibot', 'arktype'])('validate, %s', (library) => {
    const at = `/validated/${library}`;

    test.each(failing(at))('refuses: %s', (_name, request, expected) =>
      expectFailure(service, request, expected),
    );

    test.each(shown(at))('begins with the path: %s', async (_name, request, path) => {
      const { response } = await observe(service, request);
      const body = response.body.toString();
      expectContract(response, { status: 400, body });
      expect(body).toMatch(`{"statusCode":400,"message":"Validation failed: ${path} `);
      expect(body).not.toContain('zqzq');
    });

    test.each(passing(at))('parses: %s', (_name, request, parsed) =>
      expectParsed(service, request, parsed),
    );

    test('validationStatus 422', async () => {
      const { response } = await observe(service, post(`${at}/body`, {}), 'unprocessable');
      expectContract(response, said(422, 'Validation failed: name is required'));
    });

    test('a handler that parses by itself', async () => {
      const { response } = await observe(service, { path: `/parse/${library}` });
      expectContract(response, failed('name is required'));
    });

    test.each(quoted(`/quote/${library}`))(
      'a handler that parses by itself shows nothing that was sent: %s',
      (_name, request) =>
        expectFailure(service, request, failed('pin must be at least 100 characters long')),
    );

    test('a handler that parses by itself, bareSchemaErrors 500', async () => {
      const { response } = await observe(service, { path: `/parse/${library}` }, 'bare schema');
      expectContract(response, { status: 500, body: bodyOf(500) });
    });

    test('bareSchemaErrors is not for validate', async () => {
      const { response } = await observe(service, post(`${at}/body`, {}), 'bare schema');
      expectContract(response, failed('name is required'));
    });
  });

  describe.each(['zod', 'valibot'])('validate, asynchronous, %s', (library) => {
    const path = `/validated/${library}/later`;

    test('refuses', () =>
      expectFailure(service, post(path, { name: 'used' }), failed('name is already taken')));

    test('parses', () => expectParsed(service, post(path, { name: 'free' }), { name: 'free' }));
  });
});
