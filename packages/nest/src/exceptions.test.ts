import {
  BadRequestException,
  HttpException,
  NotFoundException,
  ServiceUnavailableException,
} from '@nestjs/common';
import { expect, test } from 'vitest';
import { isUnrouted, keepCause, ownAnswerOf } from './exceptions.ts';

const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

test.each<[what: string, exception: unknown, isOwn: boolean]>([
  ['a text', new NotFoundException('x'), false],
  ['no text', new NotFoundException(), false],
  ['a list', new BadRequestException(['a', 'b']), false],
  ['an object with a message', new HttpException({ message: 'x', code: 1 }, 400), false],
  ['an object', new ServiceUnavailableException({ status: 'error' }), true],
  ['an empty object', new HttpException({}, 400), true],
  ['an object, with a status of a success', new HttpException({ a: 1 }, 200), false],
  ['what a pipe found', new HttpException({ a: 1 }, 400, { cause: [] as never }), false],
  ['a list of texts', new HttpException(['a', 'b'] as never, 422), false],
  ['a list of what a validator found', new HttpException([{ property: 'a' }] as never, 422), false],
  ['another list', new HttpException([{ code: 1 }] as never, 422), true],
  ['an empty list', new HttpException([] as never, 422), true],
  ['null', new HttpException(null as never, 400), false],
  ['no exception', new Error('x'), false],
  ['null', null, false],
  ['a revoked proxy', revoked(), false],
])('a body of its own: %s', (_what, exception, isOwn) => {
  expect(ownAnswerOf(exception) !== undefined).toBe(isOwn);
});

test('an exception that says something else each time is read once', () => {
  const statuses = [404, 200];
  const getStatus = () => statuses.shift() ?? 200;
  const exception = Object.assign(new HttpException({ a: 1 }, 404), { getStatus });
  expect(ownAnswerOf(exception)).toEqual({ status: 404, body: { a: 1 } });
});

test('an unknown route is told from what a service says by the request', () => {
  const exception = new NotFoundException('Cannot GET /a?b=1');
  expect(isUnrouted(exception, 'GET', '/a?b=1')).toBe(true);
  expect(isUnrouted(exception, 'GET', '/a')).toBe(false);
  expect(isUnrouted(new BadRequestException('Cannot GET /a'), 'GET', '/a')).toBe(false);
});

test('a copy keeps what it was made of, and nothing else does', () => {
  const original = new SyntaxError('Unexpected token');
  const copy = new BadRequestException('Unexpected token');
  keepCause(copy, original);
  expect(copy.cause).toBe(original);

  const other = new BadRequestException('x');
  keepCause(other, original);
  expect(other.cause).toBeUndefined();

  const caused = new BadRequestException('Unexpected token', { cause: new Error('own') });
  keepCause(caused, original);
  expect(caused.cause).toEqual(new Error('own'));

  const frozen = Object.freeze(new BadRequestException('Unexpected token'));
  expect(() => keepCause(frozen, original)).not.toThrow();
});
