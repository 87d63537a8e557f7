import { bodyOf, type Expected } from '@error-contract/harness/expect-contract';
import type { Framework, Target } from '@error-contract/harness/targets';
import { headerRows } from './hostile.ts';

/** How a value reaches the framework: thrown, rejected, or passed on. */
export type Way = 'throw' | 'reject' | 'pass';

/** A case in which a framework cannot, or must not, respond as the others do. */
export interface Difference {
  readonly framework: Framework;
  /** Only for one target of the framework. */
  readonly target?: string;
  readonly ways: readonly Way[];
  readonly names: readonly string[];
  /** The response that replaces the common one. */
  readonly expected: (common: Expected) => Expected;
  /** Whether `onError` can get the value itself. */
  readonly isCause: boolean;
  /** `false` where it is an answer, and no failure. */
  readonly isFailure?: false;
  readonly reason: string;
}

const unknownRoute = () => ({ status: 404, body: bodyOf(404, 'Route not found') });
const hidden = () => ({ status: 500 });
const showing = (common: Expected) => ({ ...common, body: bodyOf(common.status, 'secret') });
const falsy = ['null', 'undefined', 'zero', 'empty string', 'false', 'NaN'];
const secrets = [...Object.keys(headerRows).filter((name) => name !== 'headers of a 5xx')];

const express: readonly Difference[] = [
  {
    framework: 'express',
    ways: ['throw', 'pass'],
    names: [...falsy, 'route', 'router'],
    expected: unknownRoute,
    isCause: false,
    reason: 'Express cannot tell them from next(), next("route") and next("router")',
  },
  {
    framework: 'express',
    ways: ['reject'],
    names: ['route', 'router'],
    expected: unknownRoute,
    isCause: false,
    reason: 'Express hands a rejection to next(), where these two are its own words',
  },
  {
    framework: 'express',
    target: 'express 5',
    ways: ['reject'],
    names: falsy,
    expected: hidden,
    isCause: false,
    reason: 'Express 5 puts an error of its own in place of a falsy rejection',
  },
  {
    framework: 'express',
    target: 'express 4',
    ways: ['reject'],
    names: falsy,
    expected: unknownRoute,
    isCause: false,
    reason: 'the usual remedy for promises on Express 4 hands them to next(), which is next()',
  },
];

const ctxThrow = { framework: 'koa', ways: ['pass'], isCause: true } as const;
const rewritten = 'http-errors, behind ctx.throw, writes `expose` over what the error said';

const koa: readonly Difference[] = [
  {
    ...ctxThrow,
    names: [
      'foreign 499',
      'status 404 beside statusCode 200',
      'getter of headers throws',
      'plain error with a status',
      ...secrets,
    ],
    expected: showing,
    reason: rewritten,
  },
  {
    ...ctxThrow,
    names: ['abort error of our own'],
    expected: hidden,
    reason: 'http-errors, behind ctx.throw, gives it a status of its own: 500',
  },
  {
    ...ctxThrow,
    target: 'koa 2',
    names: ['http-errors 404, hidden'],
    expected: showing,
    reason: `${rewritten}, and Koa 2 has a copy of its own that does not know this one`,
  },
  {
    ...ctxThrow,
    names: ['frozen error with a status'],
    expected: hidden,
    reason: 'http-errors, behind ctx.throw, fails to write to a frozen error',
  },
];

const everyWay: readonly Way[] = ['throw', 'reject', 'pass'];

const fetch = (['fetch', 'hono'] as const).map(
  (framework): Difference => ({
    framework,
    ways: everyWay,
    names: ['web response'],
    expected: (common) => common,
    isCause: false,
    isFailure: false,
    reason: 'a Response that is thrown is an answer',
  }),
);

const hono: readonly Difference[] = [
  {
    framework: 'hono',
    ways: everyWay,
    names: ['revoked proxy', 'proxy whose traps throw'],
    expected: (common) => common,
    isCause: false,
    reason: 'Hono asks `instanceof` first, which throws an error of its own',
  },
];

export const differences: readonly Difference[] = [...express, ...koa, ...fetch, ...hono];

/** How a target differs from the others for a value, and why. */
export function differenceOf(target: Target, way: Way, name: string): Difference | undefined {
  return differences.find(
    (difference) =>
      difference.framework === target.framework &&
      (difference.target ?? target.name) === target.name &&
      difference.ways.includes(way) &&
      difference.names.includes(name),
  );
}

/** The response that a target must send. */
export function expectedOf(target: Target, way: Way, name: string, common: Expected): Expected {
  return differenceOf(target, way, name)?.expected(common) ?? common;
}
