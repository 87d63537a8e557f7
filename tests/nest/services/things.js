import { ApiError, NotFoundError } from '@error-contract/core';
import {
  BadRequestException,
  HttpException,
  NotFoundException,
  ServiceUnavailableException,
  UnauthorizedException,
} from '@nestjs/common';

/** An error of the service, which a filter of the service knows. */
export class OwnError extends Error {}

/** One that a filter of the root module knows. */
export class RootError extends Error {}

const health = {
  status: 'error',
  info: {},
  error: { db: { status: 'down' } },
  details: { db: { status: 'down' } },
};

const copied = Object.assign(new Error('Upstream said no'), {
  status: 404,
  response: { status: 404 },
});

/** What is thrown, by name. */
export const thrown = new Map(
  Object.entries({
    plain: () => new Error('a secret of the service'),
    null: () => null,
    undefined: () => undefined,
    text: () => 'a text',
    'our error': () => new NotFoundError('No such agent'),
    'our 418': () => new ApiError(418, 'Short and stout'),
    'our 503': () => new ApiError(503, 'a secret'),
    'not found': () => new NotFoundException('x'),
    'not found, no text': () => new NotFoundException(),
    'fake route': () => new NotFoundException('Cannot GET /elsewhere'),
    'text body': () => new HttpException('Gone fishing', 410),
    'own body': () => new HttpException({ error: 'Card declined', code: 'card' }, 402),
    'own fields': () => new HttpException({ errors: { email: 'is taken' } }, 409),
    'own body of 500': () => new HttpException({ error: 'a secret of the service' }, 500),
    'empty body': () => new HttpException({}, 400),
    'a list as body': () => new HttpException(['a is wrong', 'b is wrong'], 422),
    'a list of what a validator found': () =>
      new HttpException(
        [{ property: 'age', constraints: { isInt: 'age must be an integer number' } }],
        422,
      ),
    'a body without JSON': () => {
      const body = {};
      return new HttpException(Object.assign(body, { body }), 409);
    },
    'of another copy of Nest': () => ({
      message: 'Http Exception',
      getStatus: () => 402,
      getResponse: () => ({ error: 'Card declined', code: 'card' }),
    }),
    'another status each time': () => {
      const statuses = [404];
      const getStatus = () => statuses.shift() ?? 200;
      return Object.assign(new HttpException({ error: 'Not here' }, 404), { getStatus });
    },
    'list of texts': () => new BadRequestException(['a is wrong', 'b is wrong']),
    'one text in a list': () => new BadRequestException(['a is wrong']),
    'empty list': () => new BadRequestException([]),
    'with a cause': () => new NotFoundException('x', { cause: new Error('a secret') }),
    'an error as body': () => new UnauthorizedException(new Error('a secret')),
    'with an error code': () => new NotFoundException('x', { errorCode: 'E1' }),
    'status 200': () => new HttpException('fine', 200),
    'status 302, own body': () => new HttpException({ url: '/' }, 302),
    'status 999': () => new HttpException('x', 999),
    'status of text': () => new HttpException('x', '404'),
    'status of nothing': () => new HttpException('x', undefined),
    unavailable: () => new ServiceUnavailableException('a secret'),
    health: () => new ServiceUnavailableException(health),
    'copied upstream': () => new HttpException(copied.message, copied.status, { cause: copied }),
    'validator errors': () =>
      new BadRequestException([
        { property: 'age', value: 'x', constraints: { isInt: 'age must be an integer number' } },
      ]),
    'own error': () => new OwnError('mine'),
    'root error': () => new RootError('mine'),
    timeout: () => new DOMException('The operation timed out', 'TimeoutError'),
    hostile: () =>
      Object.defineProperty(new NotFoundException('x'), 'getStatus', {
        get() {
          throw new Error('a getter');
        },
      }),
    revoked: () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return proxy;
    },
    frozen: () => Object.freeze(new NotFoundException('x')),
  }),
);

/** Throws what a request asks for. */
export function raise(name) {
  const make = thrown.get(name);
  if (!make) throw new Error(`Nothing is called ${name}`);
  throw make();
}
