import { ApiError, toErrorResponse, ValidationError } from '@error-contract/core';
import { z } from 'zod';
import { type MicroBenchmark, micro } from '../harness/micro.ts';
import { growthSizes } from './sizes.ts';

/** A benchmark whose contenders are the same thing in several sizes. */
function growing(name: string, create: (size: number) => () => unknown): MicroBenchmark {
  const contenders = growthSizes.map((size) => [String(size), create(size)] as const);
  return micro({
    name: `growth/${name}`,
    baseline: '1',
    inputs: [undefined],
    contenders: Object.fromEntries(contenders),
  });
}

function messages(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `leads.${i}.phone_number must be in E.164 format`);
}

function chain(depth: number): Error {
  let error = new Error('the first');
  for (let i = 1; i < depth; i += 1) error = new Error('and then', { cause: error });
  return error;
}

function issues(count: number): z.ZodError | undefined {
  return z.array(z.number()).safeParse(Array.from({ length: count }, () => 'x')).error;
}

/** One thing grows, and everything else stays the same. */
export const benchmarks = [
  growing('messages of a ValidationError', (size) => {
    const list = messages(size);
    return () => toErrorResponse(new ValidationError(list));
  }),
  growing('messages of an ApiError', (size) => {
    const list = messages(size);
    return () => toErrorResponse(new ApiError(400, list));
  }),
  growing('length of a message', (size) => {
    const text = 'x'.repeat(size);
    return () => toErrorResponse(new ApiError(404, text));
  }),
  growing('issues of zod', (size) => {
    const error = issues(size);
    return () => toErrorResponse(error);
  }),
  growing('depth of causes', (size) => {
    const error = chain(size);
    return () => toErrorResponse(error);
  }),
];
