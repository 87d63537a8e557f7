import { expectContract, said } from '@error-contract/harness/expect-contract';
import { describe, expect, test } from 'vitest';
import { judgedServices, observe, routeOf, type Service, visible } from './service.ts';
import { answerRows, unsendable } from './tables/answers.ts';

async function expectUntouched(service: Service, path: string, variant: string) {
  const bare = await observe(service, { path }, 'plain');
  const { response, seen } = await observe(service, { path }, variant);
  expect(visible(response)).toEqual(visible(bare.response));
  return seen;
}

const rows = Object.keys(answerRows).filter((name) => !unsendable.includes(name));
const deviating = rows.filter((name) => !name.startsWith('contract'));
const keeping = rows.filter((name) => name.startsWith('contract'));

describe.each(judgedServices())('$name', (service) => {
  test.each(rows)('keep leaves it unreported: %s', async (name) => {
    const seen = await expectUntouched(service, `/answer/${name}`, 'keep');
    expect(seen).toMatchObject({ errors: [], deviations: [] });
  });

  test.each(deviating)('report leaves it and tells of it: %s', async (name) => {
    const seen = await expectUntouched(service, `/answer/${name}`, 'report');
    const facts = { reason: expect.any(String), wouldSend: expect.any(String) };
    const route = routeOf(service, '/answer/:name');
    const told = { method: 'GET', route, loses: expect.any(Array), ...facts };
    expect(seen.deviations).toEqual([{ ...told, statusCode: answerRows[name]?.status }]);
  });

  test.each(keeping)('report has nothing to tell: %s', async (name) => {
    const seen = await expectUntouched(service, `/answer/${name}`, 'report');
    expect(seen.deviations).toEqual([]);
  });

  test.each(['report', 'keep'])('%s does not change streams', async (variant) => {
    const seen = await expectUntouched(service, '/answer-stream/text', variant);
    expect(seen.deviations).toHaveLength(variant === 'report' ? 1 : 0);
  });

  test.each(['report', 'keep'])('%s still responds to errors', async (variant) => {
    const { response, seen } = await observe(service, { path: '/throw/conflict' }, variant);
    expectContract(response, said(409, 'Campaign is cancelled'));
    expect(seen).toMatchObject({ errors: [{ statusCode: 409 }], deviations: [] });
  });

  test.each(['rewrite', 'throw', 'constructor'])('a function that says %s', async (mode) => {
    const request = { path: '/answer/text', headers: { 'X-Mode': mode } };
    const { response } = await observe(service, request, 'choose');
    expectContract(response, said(409, 'Already there'));
  });

  test.each([
    ['keep', 0],
    ['report', 1],
  ])('a function that says %s', async (mode, told) => {
    const request = { path: '/answer/text', headers: { 'X-Mode': mode } };
    const { response, seen } = await observe(service, request, 'choose');
    expect(response.body.toString()).toBe('Already there');
    expect(seen.deviations).toHaveLength(told);
  });

  test.each(['/router/answer/text', '/sub/answer/text'])(
    'a function of the path, and the route of a report: %s',
    async (path) => {
      const { response, seen } = await observe(service, { path }, 'by path');
      expect(response.body.toString()).toBe('Already there');
      expect(seen.deviations).toMatchObject([{ route: path, wouldSend: 'Already there' }]);
    },
  );

  test('an onDeviation that throws changes nothing', async () => {
    const seen = await expectUntouched(service, '/answer/text', 'deviation throws');
    expect(seen.deviations).toHaveLength(1);
  });
});
