import type { Expected } from '../client/contract.ts';
import type { Framework, Target } from '../targets/targets.ts';

/** How a value reaches the framework: thrown at once, rejected later, or handed on. */
export type Way = 'throw' | 'reject' | 'pass';

/** A place where a framework cannot, or must not, answer as the others do. */
export interface Difference {
  readonly framework: Framework;
  readonly ways: readonly Way[];
  readonly names: readonly string[];
  readonly expected: Expected;
  /** Whether `onError` can be given the value itself. */
  readonly isCause: boolean;
  readonly reason: string;
  /** Only for one target of the framework. */
  readonly target?: string;
}

const unknownRoute: Expected = {
  status: 404,
  body: '{"statusCode":404,"message":"Route not found","error":"Not Found"}',
};
const falsy = ['null', 'undefined', 'zero', 'empty string', 'false'];

export const differences: readonly Difference[] = [
  {
    framework: 'express',
    ways: ['throw', 'pass'],
    names: [...falsy, 'NaN', 'route', 'router'],
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
    names: [...falsy, 'NaN'],
    expected: { status: 500 },
    isCause: false,
    reason: 'Express 5 puts an error of its own in place of a falsy rejection',
  },
  {
    framework: 'express',
    target: 'express 4',
    ways: ['reject'],
    names: [...falsy, 'NaN'],
    expected: unknownRoute,
    isCause: false,
    reason: 'the usual remedy for promises on Express 4 hands them to next(), which is next()',
  },
];

/** What a framework does with a value, and why, where it is not what the others do. */
export function differenceOf(target: Target, way: Way, name: string): Difference | undefined {
  return differences.find(
    (difference) =>
      difference.framework === target.framework &&
      (difference.target ?? target.name) === target.name &&
      difference.ways.includes(way) &&
      difference.names.includes(name),
  );
}
