import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compare } from './compare.ts';
import { ordinaryTests, peers } from './peers.ts';
import { runSuite } from './run-suite.ts';
import { tell } from './tell.ts';

const folder = dirname(fileURLToPath(import.meta.resolve('fastify/package.json')));

test('the tests of Fastify pass as without the contract', async () => {
  const fastify = peers.find(({ name }) => name === 'fastify');
  if (!fastify) throw new Error('There is no list for Fastify');
  const peer = { ...fastify, tests: ordinaryTests };
  const run = { folder, isOneProcess: true };
  const without = await runSuite(peer, { ...run, withContract: false });
  const withContract = await runSuite(peer, { ...run, withContract: true });
  const files = new Set(without.map(({ file }) => file));
  const replaced = peer.replaced.filter(({ file }) => files.has(file));
  const comparison = compare(without, withContract, replaced);
  tell(peer, comparison);
  console.log('not run: Express and Koa, whose packages have no tests: see peer-suites');
  expect(comparison.faults).toEqual([]);
  expect(comparison.of).toBeGreaterThan(600);
});
