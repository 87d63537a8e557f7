import fc from 'fast-check';
import { type Answering, answering } from './answering.ts';
import { type Requesting, requesting } from './requesting.ts';
import { type Throwing, throwing } from './throwing.ts';
import type { Framework } from './ways.ts';

export type Plan = Throwing | Answering | Requesting;
export type Kind = Plan['kind'];

export const kinds: readonly Kind[] = ['throw', 'answer', 'request'];

/** Cases are made in blocks: fast-check goes from simple to large values within one. */
const blockSize = 64;
const mostBlocks = 16;

const made = new Map<string, fc.Arbitrary<Plan>>();

/** The generator of a kind of case. The same on both sides of the socket. */
export function arbitraryOf(framework: Framework, kind: Kind): fc.Arbitrary<Plan> {
  const key = `${framework} ${kind}`;
  const existing = made.get(key);
  if (existing) return existing;
  const make = { throw: throwing, answer: answering, request: requesting }[kind];
  const arbitrary: fc.Arbitrary<Plan> = make(framework);
  made.set(key, arbitrary);
  return arbitrary;
}

/** Where fast-check finds a case: a seed, and the place in the run of that seed. */
export function placeOf(seed: number, index: number): { seed: number; path: string } {
  const block = Math.floor(index / blockSize);
  return { seed: (Math.imul(seed, 0x9e3779b1) + block) | 0, path: String(index % blockSize) };
}

const blocks = new Map<string, readonly Plan[]>();

function blockOf(framework: Framework, kind: Kind, seed: number): readonly Plan[] {
  const key = `${framework} ${kind} ${seed}`;
  const existing = blocks.get(key);
  if (existing) return existing;
  const plans = fc.sample(arbitraryOf(framework, kind), { seed, numRuns: blockSize });
  blocks.set(key, plans);
  const [oldest] = blocks.keys();
  if (blocks.size > mostBlocks && oldest !== undefined) blocks.delete(oldest);
  return plans;
}

/** Makes the case of a seed and an index. Only these numbers cross the socket. */
export function planOf(framework: Framework, kind: Kind, seed: number, index: number): Plan {
  const place = placeOf(seed, index);
  const plan = blockOf(framework, kind, place.seed)[Number(place.path)];
  if (!plan) throw new Error(`There is no case ${index}`);
  return plan;
}
