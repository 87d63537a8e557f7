import { type Expected, expectContract } from '@error-contract/harness/expect-contract';
import { bytesFrom, type Request } from '@error-contract/harness/request';
import { ask, portOf, type Service, sendTo } from '@error-contract/harness/services';
import { describe, expect, test } from 'vitest';
import { expectCompanions } from './client/companions.ts';
import { steady, steadyText } from './client/steady.ts';

/** What a process saw of a request, beside the wire. */
interface Seen {
  /** What the middlewares wrote down. */
  readonly notes: readonly string[];
  /** What would have ended the process. */
  readonly uncaught: readonly unknown[];
}

/** A request that fails: its answer, and what middlewares wrote down of it. */
export type FailingRow = readonly [
  name: string,
  request: Request,
  expected: Expected,
  notes?: readonly string[],
];

/** A request whose answer is none of the contract's business. */
export type GoodRow = readonly [name: string, request: Request];

/** What is asked of one service. */
export interface Table {
  readonly fails: readonly FailingRow[];
  /** Requests whose answers are the same bytes as without the contract. */
  readonly same: readonly GoodRow[];
  /** Requests that fail, and whose answers the service asked to keep. */
  readonly kept?: readonly GoodRow[];
  /** Every route of this service fails. */
  readonly fromTheStart?: boolean;
}

/** The ways in which a service may tell of what is nobody's business. */
const leaks = /secret|upstream\.internal|127\.0\.0\.1|node_modules|\/services\//;

async function checkFailure(
  target: Service,
  service: string,
  [, request, expected, notes]: FailingRow,
) {
  const { id, response } = await sendTo(target, service, request);
  const answer = steady(response);
  expectContract(answer, expected, request.method);
  expect(JSON.stringify([response.headers, response.body.toString()])).not.toMatch(leaks);
  const bare = await sendTo(target, `${service}, bare`, request).catch(() => undefined);
  if (bare) expectCompanions(answer, steady(bare.response));
  if (!notes) return;
  const seen = await ask<Seen>(target, id);
  expect(seen.notes.map(steadyText)).toEqual(notes);
}

/** Whatever a service answers must be the same bytes as without the contract. */
export async function checkSame(
  target: Service,
  service: string,
  request: Request,
  status = /^HTTP\/1\.1 [23]\d\d /,
) {
  const bare = steadyText(await bytesFrom(portOf(target, `${service}, bare`), request));
  expect(bare).toMatch(status);
  expect(steadyText(await bytesFrom(portOf(target, service), request))).toBe(bare);
}

/** No row may leave something behind that would have ended the process. */
export function testSurvival(target: Service): void {
  test('nothing was left uncaught', async () => {
    expect((await ask<Seen>(target, '')).uncaught).toEqual([]);
  });
}

const usual = ['beside the middleware', { path: '/usual' }] as const;

/** Runs the tables of a framework's services. */
export function describeTables(target: Service, tables: Readonly<Record<string, Table>>): void {
  describe.each(Object.entries(tables))(
    '%s',
    (service, { fails, same, kept = [], fromTheStart }) => {
      for (const row of fails) {
        test(row[0], () => checkFailure(target, service, row));
      }

      test.each(fromTheStart ? same : [...same, usual])(
        'is the same as without the contract: %s',
        (_name, request) => checkSame(target, service, request),
      );

      // An empty table is one that this service does not have.
      for (const [name, request] of kept) {
        test(`is kept as it was: ${name}`, () =>
          checkSame(target, service, request, /^HTTP\/1\.1 [45]\d\d /));
      }
    },
  );

  testSurvival(target);
}
