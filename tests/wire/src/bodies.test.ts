import { once } from 'node:events';
import { connect } from 'node:net';
import { bytesOf, newCase } from '@error-contract/harness/request';
import type { Target } from '@error-contract/harness/targets';
import { describe, expect, test } from 'vitest';
import { ask, portOf, type Service, servicesIn } from './service.ts';

/** When a body is given up: its client leaves before the head or in the body, or it fails there. */
const moments = ['head', 'body', 'error'] as const;
type Moment = (typeof moments)[number];

/** A kind of body that a framework does not take, or does not let go by itself. */
interface Exception {
  readonly targets: RegExp;
  readonly kinds: readonly string[];
  readonly moments?: readonly Moment[];
  /** Whether it works with the contract. */
  readonly works: boolean;
  readonly reason: string;
}

const kinds = ['Node stream', 'web stream', 'generator', 'Response', 'file'];

const exceptions: readonly Exception[] = [
  {
    targets: /^koa 2/,
    kinds: ['web stream', 'Response'],
    works: false,
    reason: 'Koa 2 writes them as JSON',
  },
  { targets: /^koa/, kinds: ['generator'], works: false, reason: 'Koa writes them as JSON' },
  { targets: /^fastify/, kinds: ['generator'], works: false, reason: 'Fastify refuses them' },
  { targets: /^express/, kinds: ['Response'], works: false, reason: 'Express takes none' },
  {
    targets: /^express/,
    kinds: ['Node stream', 'file'],
    moments: ['head'],
    works: false,
    reason: 'Node’s pipeline keeps them where the response is gone, and the contract is not asked',
  },
  {
    targets: /^koa 3/,
    kinds: ['web stream', 'Response'],
    moments: ['head'],
    works: true,
    reason: 'Koa 3 forgets them where the response is gone',
  },
  {
    targets: /^koa 2/,
    kinds: ['Node stream', 'file'],
    moments: ['error'],
    works: true,
    reason: 'Koa 2 leaves the connection open',
  },
  {
    targets: /./,
    kinds: ['generator'],
    moments: ['head'],
    works: false,
    reason: 'nobody has begun it',
  },
];

function exceptionOf({ name }: Target, kind: string, moment: Moment): Exception | undefined {
  return exceptions.find(
    (one) =>
      one.targets.test(name) &&
      one.kinds.includes(kind) &&
      (one.moments ?? moments).includes(moment),
  );
}

const patience = { timeout: 300_000 };

async function expectNoted(service: Service, id: string, what: string): Promise<void> {
  await expect.poll(async () => (await ask(service, id)).closed, patience).toContain(what);
}

/** Asks for a body, and gives it up. Returns what has arrived. */
async function giveUp(service: Service, variant: string, kind: string, moment: Moment) {
  const id = newCase();
  const socket = connect(portOf(service, variant), '127.0.0.1').on('error', () => {});
  const received: Buffer[] = [];
  socket.on('data', (chunk) => received.push(chunk));
  const path = `/body/${kind}?moment=${moment}`;
  socket.write(bytesOf({ path, headers: { 'X-Case': id, Connection: 'keep-alive' } }));
  if (moment === 'head') await expectNoted(service, id, 'asked');
  if (moment === 'body') await once(socket, 'data');
  if (moment === 'error') await once(socket, 'close');
  socket.destroy();
  await expectNoted(service, id, 'released');
  return Buffer.concat(received).toString('latin1');
}

describe.each(servicesIn())('$name: what a body comes from is let go', (service) => {
  const rows = kinds.flatMap((kind) => moments.map((moment) => [kind, moment] as const));
  const { target } = service;

  test.each(rows.filter(([kind, moment]) => exceptionOf(target, kind, moment)?.works !== false))(
    '%s: %s',
    async (kind, moment) => {
      const received = await giveUp(service, 'contract', kind, moment);
      if (moment === 'error') expect(received).not.toMatch(/\r\n0\r\n\r\n$/);
    },
  );

  test.each(rows.filter(([kind, moment]) => !exceptionOf(target, kind, moment)))(
    'and without the contract: %s: %s',
    async (kind, moment) => void (await giveUp(service, 'plain', kind, moment)),
  );
});
