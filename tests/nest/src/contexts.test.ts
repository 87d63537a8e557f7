import { NotFoundError } from '@error-contract/core';
import { headerOf } from '@error-contract/harness/read-response';
import { ErrorContractModule, type NestContext } from '@error-contract/nest';
import { BadRequestException, type INestApplication } from '@nestjs/common';
import { afterEach, describe, expect, test } from 'vitest';
import { ask, create, platforms, throwing } from './apps.ts';

let app: INestApplication;

afterEach(() => app.close());

describe.each(platforms)('on %s', (_platform, adapter) => {
  test('hooks are told the route and the id of the request', async () => {
    const told: unknown[] = [];
    const onError = (_error: unknown, { route, requestId }: NestContext) =>
      told.push([route, requestId]);
    const controllers = [
      throwing(() => new NotFoundError('No such agent')),
      throwing(() => new BadRequestException({ own: 'form' }), 'a/:id'),
    ];
    const imports = [ErrorContractModule.forRoot({ requestId: true, onError })];
    app = await create({ imports, controllers }, adapter());
    for (const path of ['/one', '/a/1', '/two?x=1']) {
      const { response } = await ask(app, { path, headers: { 'X-Request-Id': 'abc' } });
      expect(headerOf(response, 'x-request-id')).toBe('abc');
    }
    expect(told).toEqual([
      ['/one', 'abc'],
      ['/a/:id', 'abc'],
      ['no route', 'abc'],
    ]);
  });
});
