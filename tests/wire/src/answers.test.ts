import { expectContract } from '@error-contract/harness/expect-contract';
import { describe, expect, test } from 'vitest';
import { observe, servicesIn } from './service.ts';
import { answerRows } from './tables/answers.ts';

const rows = Object.entries(answerRows);

describe.each(servicesIn())('$name', (service) => {
  describe.each(['answer', 'answer-stream'])('%s', (route) => {
    test.each(rows)('GET: %s', async (name, expected) => {
      const { response, seen } = await observe(service, { path: `/${route}/${name}` });
      expectContract(response, expected);
      expect(seen.errors).toMatchObject([{ statusCode: expected.status, keys: expect.any(Array) }]);
    });
  });

  test.each(rows)('HEAD has the headers of the GET: %s', async (name, expected) => {
    const { response } = await observe(service, { method: 'HEAD', path: `/answer/${name}` });
    expectContract(response, expected, 'HEAD');
  });
});
