import { expectContract } from '@error-contract/harness/expect-contract';
import { describe, test } from 'vitest';
import { expectFailure, judgedServices, observe } from './service.ts';
import { answerRows } from './tables/answers.ts';

const rows = Object.entries(answerRows);

describe.each(judgedServices())('$name', (service) => {
  describe.each(['answer', 'answer-stream'])('%s', (route) => {
    test.each(rows)('GET: %s', (name, expected) =>
      expectFailure(service, { path: `/${route}/${name}` }, expected),
    );
  });

  test.each(rows)('HEAD has the headers of the GET: %s', async (name, expected) => {
    const { response } = await observe(service, { method: 'HEAD', path: `/answer/${name}` });
    expectContract(response, expected, 'HEAD');
  });
});
