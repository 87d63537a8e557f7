import { expectContract } from '@error-contract/harness/expect-contract';
import { describe, expect, test } from 'vitest';
import { observe, servicesIn } from './service.ts';
import { answerRows } from './tables/answers.ts';
import { headerRows, notErrorRows, shapeRows, statusRows } from './tables/hostile.ts';
import { foreignErrorRows, ownErrorRows } from './tables/own-errors.ts';
import { describeThrown } from './thrown.ts';

describe.each(['development', 'test'])('NODE_ENV=%s gives the same bytes', (environment) => {
  describeThrown({ ...ownErrorRows, ...foreignErrorRows }, ['throw'], environment);
  describeThrown({ ...notErrorRows, ...shapeRows }, ['reject'], environment);

  describe.each(servicesIn(environment))('$name', (service) => {
    test.each(Object.entries(answerRows))('answer: %s', async (name, expected) => {
      const { response } = await observe(service, { path: `/answer/${name}` });
      expectContract(response, expected);
    });

    test('an unknown route', async () => {
      const { response } = await observe(service, { path: '/nowhere' });
      expect(response.body.toString()).toContain('"Route not found"');
    });
  });
});

// An `expose` on Object.prototype must not show anything.
describe('expose on Object.prototype', () => {
  const rows = { ...statusRows, ...headerRows };
  describeThrown({ ...ownErrorRows, ...foreignErrorRows, ...rows }, ['throw'], 'polluted');
});

describe('Express prints nothing in tests', () => {
  const services = servicesIn('express \\d, test');
  test.each(services)('$name', async (service) => {
    await observe(service, { path: '/reject/plain error' }, 'logged');
    const { seen } = await observe(service, { path: '/throw/conflict', headers: {} }, 'logged');
    expect(seen.logs).toEqual([]);
  });
});
