import { parseConfig, runAudits } from '@error-contract/conformance';
import { responsesFor } from '@error-contract/core/openapi';
import { expectContract } from '@error-contract/harness/expect-contract';
import { bytesFrom, open, send } from '@error-contract/harness/request';
import type { RunningService } from '@error-contract/harness/start-process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import config from '../conformance.json' with { type: 'json' };
import { combinations, seenBy, startOn } from './service.ts';
import { failureRows } from './tables/failures.ts';

/** Audits that a platform does not let through, and why. */
const below: ReadonlyMap<string, readonly string[]> = new Map([
  // Fastify 4 parses the body of a PROPFIND before it looks for a route.
  ['10 fastify', ['EC-ROUTE-07']],
]);

const named = combinations.map((one) => ({ ...one, name: `Nest ${one.major} on ${one.platform}` }));

describe.each(named)('$name', (combination) => {
  let service: RunningService<{ app: number; control: number }> | undefined;
  const ports = () => service?.printed ?? { app: 0, control: 0 };

  beforeAll(async () => {
    service = await startOn(combination, 'told');
  });

  afterAll(() => service?.stop());

  const rows = failureRows.filter(({ on = () => true }) => on(combination));
  test.each(rows)('$name', async ({ request, expected }) => {
    await seenBy(ports());
    expectContract(await send(ports().app, request), expected, request.method);
    expect((await seenBy(ports())).errors).toMatchObject([{ statusCode: expected.status }]);
  });

  test('a health check is left as it is', async () => {
    const { statusCode, body } = await send(ports().app, { path: '/ways/sync/health' });
    expect(statusCode).toBe(503);
    expect(JSON.parse(body.toString())).toMatchObject({ details: { db: { status: 'down' } } });
  });

  test('success responses stay', async () => {
    expect((await send(ports().app, { path: '/streams/whole' })).body.toString()).toBe('whole');
    const { body } = await send(ports().app, { path: '/ways/sent-then-thrown' });
    expect(body.toString()).toBe('{"ok":true}');
  });

  test('a file that fails later is cut off', async () => {
    const { responses } = await open(ports().app, { path: '/streams/late' });
    expect(responses).toMatchObject([{ statusCode: 200, complete: false }]);
  });

  test('events keep the form that Nest gives them', async () => {
    const bytes = await bytesFrom(ports().app, { path: '/streams/events' });
    expect(bytes).toContain('event: error');
    // Nest 10 shows the message of whatever was thrown there.
    if (combination.major !== '10') expect(bytes).not.toContain('a secret of the service');
  });

  test('@nestjs/swagger describes the errors of its decorator', async () => {
    const document = await fetch(`http://127.0.0.1:${ports().control}/document`);
    const { paths } = (await document.json()) as { paths: Record<string, { get: object }> };
    expect(paths['/agents']?.get).toMatchObject({
      responses: responsesFor(401, 404, { 409: 'The name is taken' }),
    });
  });

  test('every audit passes that the platform lets through', async () => {
    const url = `http://127.0.0.1:${ports().app}`;
    const reports = await runAudits({ url, config: parseConfig(config) });
    const failed = reports.filter(({ verdict }) => verdict !== 'pass').map(({ id }) => id);
    expect(failed).toEqual(below.get(`${combination.major} ${combination.platform}`) ?? []);
  });
});
