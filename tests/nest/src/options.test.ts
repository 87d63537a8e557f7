import { NotFoundError } from '@error-contract/core';
import { expectContract, said } from '@error-contract/harness/expect-contract';
import { ErrorContractModule } from '@error-contract/nest';
import { describe, expect, test } from 'vitest';
import { ask, create, platforms, throwing } from './apps.ts';

const controllers = [throwing(() => new NotFoundError('No such agent'))];

describe.each(platforms)('on %s', (_platform, adapter) => {
  const started = (useFactory: () => unknown) => {
    const module = ErrorContractModule.forRootAsync({ useFactory: useFactory as () => object });
    return create({ imports: [module], controllers }, adapter());
  };

  test.each([undefined, {}])('a factory that returns %o', async (options) => {
    const app = await started(() => options);
    expectContract((await ask(app, { path: '/one' })).response, said(404, 'No such agent'));
    await app.close();
  });

  test.each([
    ['null', null, 'The options of errorContract are a plain object, or left out.'],
    ['a text', 'rewrite', 'The options of errorContract are a plain object, or left out.'],
    ['a wrong name', { onErrors() {} }, 'did you mean onError?'],
    ['a wrong value', { onError: 1 }, 'The option onError of errorContract is a function.'],
  ])('a factory that returns %s is told', async (_what, options, message) => {
    await expect(started(() => options)).rejects.toThrow(message);
  });
});
