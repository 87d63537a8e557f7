import { expectContract } from '@error-contract/harness/expect-contract';
import type { Framework } from '@error-contract/harness/targets';
import { describe, expect, test } from 'vitest';
import { observe, servicesIn } from './service.ts';
import { requestRows } from './tables/requests.ts';

const rowsOf = (framework: Framework) =>
  requestRows.filter(({ only }) => only?.[0].includes(framework) ?? true);

/** Bodies that only other frameworks refuse, and no row says that this one does. */
function takenBy(framework: Framework) {
  const refused = new Set(rowsOf(framework).map(({ request }) => JSON.stringify(request)));
  const bodies = requestRows.filter(({ request }) => request.body !== undefined);
  return bodies.filter(({ request }) => !refused.has(JSON.stringify(request)));
}

describe.each(servicesIn())('$name', (service) => {
  test.each(rowsOf(service.framework))('$name', async ({ request, expected }) => {
    const { response, seen } = await observe(service, request);
    expectContract(response, expected, request.method);
    const { status } = expected;
    expect(seen.errors).toMatchObject([{ statusCode: status, sentStatus: status }]);
  });

  test.each(takenBy(service.framework))('is no failure here: $name', async ({ request }) => {
    const { response, seen } = await observe(service, request);
    expect(response.statusCode).toBe(200);
    expect(seen.errors).toEqual([]);
  });
});
