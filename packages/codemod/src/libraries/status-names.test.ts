import sensible from '@fastify/sensible';
import Boom from '@hapi/boom';
import * as nest from '@nestjs/common';
import Fastify from 'fastify';
import createError from 'http-errors';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { boomStatuses, nestStatuses, sensibleStatuses, statusNames } from './status-names.ts';

type Make = (message?: string) => Record<string, unknown>;

/** The status of what a function makes; functions that make no error by themselves have none. */
function statusFrom(make: () => Record<string, unknown>): unknown {
  try {
    const { statusCode, output } = make();
    return statusCode ?? (output as { statusCode?: unknown } | undefined)?.statusCode;
  } catch {
    return undefined;
  }
}

function statusesOf(makers: object): Map<string, unknown> {
  const entries = Object.entries(makers).map(([name, make]) => [name, statusFrom(() => make())]);
  return new Map(entries.filter(([, status]) => typeof status === 'number') as [string, unknown][]);
}

function sorted(statuses: ReadonlyMap<string, unknown>): readonly string[] {
  return [...statuses].map(([name, status]) => `${name} ${status}`).sort();
}

test('the names of http-errors', () => {
  const classes = Object.entries(createError).filter(([name]) => /^[A-Z]\D+$/.test(name));
  const makers = classes.map(([name, Made]) => [name, () => new (Made as never as typeof Error)()]);
  expect(sorted(statusesOf(Object.fromEntries(makers)))).toEqual(sorted(statusNames));
});

test('the names of @fastify/sensible', async () => {
  const app = Fastify();
  await app.register(sensible);
  const {
    createError: _one,
    getHttpError: _two,
    ...named
  } = app.httpErrors as never as Record<string, Make>;
  expect(sorted(statusesOf(named))).toEqual(sorted(sensibleStatuses));
});

test('the names of boom', () => {
  expect(sorted(statusesOf(Boom))).toEqual(sorted(boomStatuses));
});

test('the names of Nest are among ours', () => {
  const classes = Object.entries(nest).filter(([name]) => /.Exception$/.test(name));
  const statuses = classes.flatMap(([name, Made]) => {
    if (name === 'HttpException' || name === 'IntrinsicException') return [];
    const made = new (Made as new () => nest.HttpException)();
    return [`${name} ${made.getStatus()}`];
  });
  expect(statuses.length).toBeGreaterThan(20);
  expect(sorted(nestStatuses)).toEqual(expect.arrayContaining(statuses));
});

test("the statuses of Nest's HttpStatus", () => {
  // 456 is no status of HTTP: it has no name in http-errors either.
  const failures = Object.entries(nest.HttpStatus).filter(
    ([name, status]) => Number(status) >= 400 && name !== 'UNRECOVERABLE_ERROR',
  );
  const lines = failures.map(([name]) => `throw new HttpException('x', HttpStatus.${name});`);
  const from = "import { HttpException, HttpStatus } from '@nestjs/common';";
  const filter = '@Catch() class All { catch(e) { return toErrorResponse(e); } }';
  const text = [from, filter, ...lines].join('\n');
  const [migration] = migrate([{ path: 'a.ts', text, packages: [] }]);
  expect(migration?.left.map(({ code }) => code)).toEqual([]);
  expect(migration?.changes).toHaveLength(failures.length);
  for (const [name, status] of failures) {
    const change = migration?.changes.find(({ code }) => code.includes(`HttpStatus.${name})`));
    expect(`${change?.becomes} ${status}`).toMatch(
      /ApiError\((\d+), 'x'\) \1$|^new (?:\w+)Error\('x'\) (?:400|401|403|404|409|422|429|500)$/,
    );
  }
});
