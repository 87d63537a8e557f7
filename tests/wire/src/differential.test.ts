import { headerOf, type WireResponse } from '@error-contract/harness/read-response';
import type { Request } from '@error-contract/harness/request';
import { sendTo } from '@error-contract/harness/services';
import { describe, expect, test } from 'vitest';
import { judgedServices, type Service } from './service.ts';
import { answerRows } from './tables/answers.ts';
import { headerRows, notErrorRows, shapeRows, statusRows } from './tables/hostile.ts';
import { foreignErrorRows, ownErrorRows } from './tables/own-errors.ts';
import { requestRows } from './tables/requests.ts';
import { differenceOf, type Way } from './tables/ways.ts';

const contractHeaders = [
  'content-type',
  'content-length',
  'cache-control',
  'x-content-type-options',
  'www-authenticate',
  'retry-after',
  'allow',
  'content-range',
  'x-good',
];

function essence({ statusCode, headers, body }: WireResponse) {
  const sent = contractHeaders.map((name) => [name, headerOf({ headers }, name)]);
  return { statusCode, headers: Object.fromEntries(sent), body: body.toString() };
}

/** Every target must respond to a request as the first one does. */
async function expectAgreement(request: Request, services: readonly Service[]) {
  const answers = services.map(async (service) => {
    const { response } = await sendTo(service, 'contract', request);
    return [service.name, essence(response)] as const;
  });
  const [first, ...others] = await Promise.all(answers);
  expect(others.length).toBeGreaterThan(0);
  for (const [name, answer] of others) expect({ name, ...answer }).toEqual({ name, ...first?.[1] });
}

const services = judgedServices();
const thrown = { ...ownErrorRows, ...foreignErrorRows, ...statusRows, ...shapeRows, ...headerRows };
const ways: readonly Way[] = ['throw', 'reject', 'pass'];

describe.each(ways)('%s: every target sends the same', (way) => {
  const names = Object.keys(way === 'pass' ? thrown : { ...thrown, ...notErrorRows });
  test.each(names)('%s', async (name) => {
    // `differences` lists what is left out here, and why.
    const same = services.filter(({ target }) => !differenceOf(target, way, name));
    await expectAgreement({ path: `/${way}/${name}` }, same);
  });
});

describe('every target sends the same', () => {
  test.each(Object.keys(answerRows))('answer: %s', (name) =>
    expectAgreement({ path: `/answer/${name}` }, services),
  );

  test.each(requestRows)('$name', async ({ request, only }) => {
    const same = services.filter(({ framework }) => only?.[0].includes(framework) ?? true);
    await expectAgreement(request, same);
  });
});
