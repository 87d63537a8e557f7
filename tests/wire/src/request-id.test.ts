import { headerOf } from '@error-contract/harness/read-response';
import type { Request } from '@error-contract/harness/request';
import { exchange } from '@error-contract/harness/request';
import { describe, expect, test } from 'vitest';
import { ask, judgedServices, observe, portOf, type Service } from './service.ts';

const id = 'client-1/2:3';
const made = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
/** Fastify counts its requests. */
const madeBy = { express: made, fastify: /^req-\w+$/, koa: made };

const failures = [
  '/throw/conflict',
  '/throw/error',
  '/answer/status 404',
  '/answer-stream/status 404',
  '/nowhere',
  '/%',
];

/** The service has set an id. With fetch alone, nothing is set before the handler returns. */
const prepared = ({ framework }: Service) =>
  framework === 'fetch'
    ? ['/answer/stale headers']
    : ['/answer/stale headers', '/prepared/conflict', '/prepared/plain error'];

const insane: [string, string][] = [
  ['empty', ''],
  ['too long', 'a'.repeat(129)],
  ['of two words', 'a b'],
  ['not ASCII', '\u00fc'],
];

describe.each(judgedServices())('$name', (service) => {
  const named = (value: string) => ({ 'X-Request-Id': value });
  const observed = async (request: Request, variant = 'request id') => {
    const { response, seen } = await observe(service, request, variant);
    return { sent: headerOf(response, 'x-request-id'), response, told: seen.errors[0]?.requestId };
  };

  test.each(failures)('%s has the id of its client, and hooks learn of it', async (path) => {
    const { sent, told } = await observed({ path, headers: named(id) });
    expect([sent, told]).toEqual([id, id]);
  });

  test.each(failures)('%s has a new id', async (path) => {
    const { sent, told } = await observed({ path });
    expect(sent).toMatch(madeBy[service.framework as keyof typeof madeBy] ?? made);
    expect(told).toBe(sent);
  });

  test.each(prepared(service))('%s has the id that the service has set', async (path) => {
    const { sent, told } = await observed({ path, headers: named(id) });
    expect([sent, told]).toEqual(['r-1', 'r-1']);
  });

  test.each(insane)('an id that is %s is not sent', async (_name, value) => {
    const { sent } = await observed({ path: '/throw/conflict', headers: named(value) });
    expect(sent).not.toBe(value);
    expect(sent).toMatch(/^[\w-]+$/);
  });

  test('a success has none, and neither has the body', async () => {
    const { sent } = await observed({ path: '/ok/text', headers: named(id) });
    expect(sent).toBeUndefined();
    const { response } = await observed({ path: '/throw/conflict', headers: named(id) });
    expect(response.body.toString()).not.toContain(id);
  });

  test('another header, by its name', async () => {
    const headers = { 'x-correlation-id': id, ...named('other') };
    const asked = { path: '/throw/conflict', headers };
    const { response, told } = await observed(asked, 'correlation id');
    expect(headerOf(response, 'x-correlation-id')).toBe(id);
    expect(headerOf(response, 'x-request-id')).toBeUndefined();
    expect(told).toBe(id);
  });

  test('it is off by default', async () => {
    const asked = { path: '/throw/conflict', headers: named(id) };
    const { sent, told } = await observed(asked, 'contract');
    expect([sent, told]).toEqual([undefined, undefined]);
  });

  test('what is no HTTP has one, too', async () => {
    const { responses } = await exchange(portOf(service, 'request id'), 'nonsense\r\n\r\n');
    const sent = responses.map((response) => headerOf(response, 'x-request-id'));
    expect(sent).toEqual([expect.stringMatching(made)]);
    const { errors } = await ask(service, 'below request id');
    expect(errors.at(-1)?.requestId).toBe(sent[0]);
  });
});

/** Who speaks only fetch knows no routes. */
const routed = judgedServices().filter(({ framework }) => framework !== 'fetch');

describe.each(routed)('$name', (service) => {
  test.each([
    ['/throw/conflict', '/throw/:name'],
    ['/answer/status 404', '/answer/:name'],
  ])('hooks know the route of %s', async (path, route) => {
    const { seen } = await observe(service, { path });
    expect(seen.errors).toMatchObject([{ route }]);
  });
});
