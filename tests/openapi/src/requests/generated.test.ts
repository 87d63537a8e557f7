import { createTelephony, type Telephony } from '@error-contract/telephony';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveApps } from '../served.ts';
import { faultOf, takenFault } from './judge.ts';
import { documentedOperations } from './operation.ts';
import {
  makeOrganization,
  type Organization,
  remember,
  requestOf,
  withoutOwn,
} from './organization.ts';
import { type Received, type Sent, send } from './send.ts';
import { type Step, sequences } from './steps.ts';

const cases = Number(process.env.OPENAPI_CASES ?? 600);
const seed = Number(process.env.OPENAPI_SEED ?? 1);

const served = serveApps();
const seen = new Map<string, number>();
let telephony: Telephony;
let sentCount = 0;

beforeAll(async () => {
  telephony = await createTelephony({ store: served.store() });
});
afterAll(() => telephony?.close());

/** What an app made of a request. */
interface Exchange {
  readonly framework: string;
  readonly sent: Sent;
  readonly received: Received;
}

async function exchangeAll(step: Step, by: ReadonlyMap<string, Organization>): Promise<Exchange[]> {
  const exchanges = [...served.urls].map(async ([framework, url]) => {
    const organization = by.get(framework) as Organization;
    const sent = requestOf(step, organization);
    const received = await send(url(), sent);
    remember(organization, step, received);
    return { framework, sent, received };
  });
  sentCount += exchanges.length;
  return Promise.all(exchanges);
}

function faultsOf({ operation }: Step, { framework, sent, received }: Exchange): string[] {
  const key = `${operation.id} ${received.status}`;
  seen.set(key, (seen.get(key) ?? 0) + 1);
  const faults = [faultOf(operation, received), takenFault(operation, sent, received)];
  return faults
    .filter((fault) => fault !== undefined)
    .map((fault) => `${framework}: ${fault}: ${received.status} ${received.text.slice(0, 300)}`);
}

async function run(steps: readonly Step[]): Promise<void> {
  const frameworks = [...served.urls.keys()];
  const made = frameworks.map(async (framework) => {
    const organization = await makeOrganization(served.store(), telephony);
    return [framework, organization] as const;
  });
  const by = new Map(await Promise.all(made));
  const done: string[] = [];
  for (const step of steps) {
    const exchanges = await exchangeAll(step, by);
    const what = `after ${done.join(', ')}: ${JSON.stringify(exchanges[0]?.sent).slice(0, 1_000)}`;
    done.push(step.operation.id);
    expect(
      exchanges.flatMap((exchange) => faultsOf(step, exchange)),
      what,
    ).toEqual([]);
    const told = exchanges.map(({ framework, received: { status, text } }) => {
      return `${status} ${withoutOwn(text, by.get(framework) as Organization)}`;
    });
    for (const other of told) expect(other, what).toBe(told[0]);
  }
}

async function sendAll(): Promise<void> {
  // A sequence has 14 requests on average.
  const numRuns = Math.ceil(cases / 14);
  const property = fc.asyncProperty(sequences, run);
  const { failed, errorInstance, counterexamplePath } = await fc.check(property, { seed, numRuns });
  if (process.env.OPENAPI_CASES) console.log(sentCount, Object.fromEntries([...seen].sort()));
  if (failed) throw new Error(`Seed ${seed}, path ${counterexamplePath}`, { cause: errorInstance });
}

// Only a hang takes a second for each.
const timeout = 600_000 + 1_000 * cases;

test(
  `${cases} requests: all that is answered is in the document, and the same on all three`,
  sendAll,
  timeout,
);

test('every operation has succeeded', () => {
  const succeeded = (id: string) => seen.has(`${id} 200`) || seen.has(`${id} 201`);
  const never = documentedOperations.filter(({ id }) => !succeeded(id));
  expect(never.map(({ id }) => id)).toEqual([]);
});
