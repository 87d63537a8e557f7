import { expectContract } from '@error-contract/harness/expect-contract';
import { describe, expect, test } from 'vitest';
import { observe, type Service, servicesIn } from './service.ts';
import { answerRows } from './tables/answers.ts';
import { foreignErrorRows, ownErrorRows } from './tables/own-errors.ts';

const thrown = Object.entries({ ...ownErrorRows, ...foreignErrorRows });
const answers = Object.entries(answerRows);
const pick = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

async function sendOne(service: Service, i: number): Promise<void> {
  if (i % 4 === 0) {
    const { response } = await observe(service, { path: '/ok/text' });
    expect([response.statusCode, response.body.toString()]).toEqual([200, 'text']);
    return;
  }
  const [name, expected] = pick(i % 4 === 1 ? answers : thrown, i);
  const path = `/${i % 4 === 1 ? 'answer' : pick(['throw', 'reject'], i >> 2)}/${name}`;
  const { response, seen } = await observe(service, { path });
  expectContract(response, expected);
  expect(seen.errors).toHaveLength(1);
}

describe.each(servicesIn())('$name', (service) => {
  test('200 requests at once, each with its own response', async () => {
    const all = Array.from({ length: 200 }, (_, i) => sendOne(service, i));
    const failed = (await Promise.allSettled(all)).filter(({ status }) => status === 'rejected');
    expect(failed).toEqual([]);
  });
});
