import { type Expected, expectContract } from '@error-contract/harness/expect-contract';
import { bytesFrom, type Request } from '@error-contract/harness/request';
import { ask, portOf, type Service, sendTo } from '@error-contract/harness/services';
import type { NodeFramework } from '@error-contract/harness/targets';
import { describe, expect, test } from 'vitest';
import { expectCompanions } from './client/companions.ts';
import { steady, steadyText } from './client/steady.ts';

/** What a process saw of a request, beside the wire. */
interface Seen {
  /** What the middlewares noted. */
  readonly notes: readonly string[];
  /** Errors that would have ended the process. */
  readonly uncaught: readonly unknown[];
}

/** A request that fails, its response, and what middlewares noted about it. */
export type FailingRow = readonly [
  name: string,
  request: Request,
  expected: Expected,
  notes?: readonly string[],
];

/** A request that the contract must leave alone. */
export type GoodRow = readonly [name: string, request: Request];

/** The rows of one service. */
export interface Table {
  readonly fails: readonly FailingRow[];
  /** Requests that get the same bytes as without the contract. */
  readonly same: readonly GoodRow[];
  /** Requests that fail, and whose answers the service keeps by an option. */
  readonly kept?: readonly GoodRow[];
  /** Every route of this service fails. */
  readonly fromTheStart?: boolean;
  /** The only target of its framework that has this service. */
  readonly only?: string;
}

/** Tables by framework and service. */
export type Tables = Readonly<Record<NodeFramework, Readonly<Record<string, Table>>>>;

/** Texts that a service must not send. */
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

/** A service must send the same bytes as without the contract. */
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

/** No row may cause an uncaught error: that would end a real process. */
export function testSurvival(target: Service): void {
  test('nothing was left uncaught', async () => {
    expect((await ask<Seen>(target, '')).uncaught).toEqual([]);
  });
}

const usual = ['beside the middleware', { path: '/usual' }] as const;

function describeTable(target: Service, service: string, table: Table): void {
  const { fails, same, kept = [], fromTheStart } = table;
  for (const row of fails) test(row[0], () => checkFailure(target, service, row));
  for (const [name, request] of fromTheStart ? same : [...same, usual]) {
    test(`is the same as without the contract: ${name}`, () => checkSame(target, service, request));
  }
  for (const [name, request] of kept) {
    test(`is kept as it was: ${name}`, () =>
      checkSame(target, service, request, /^HTTP\/1\.1 [45]\d\d /));
  }
}

/** Runs the tables of a framework's services. */
export function describeTables(target: Service, tables: Readonly<Record<string, Table>>): void {
  for (const [service, table] of Object.entries(tables)) {
    if (table.only && table.only !== target.name) continue;
    describe(service, () => describeTable(target, service, table));
  }

  testSurvival(target);
}
