import type { Framework } from '@error-contract/harness/targets';
import { describe, expect, test } from 'vitest';
import { expectFailure, observe, servicesIn } from './service.ts';
import { requestRows } from './tables/requests.ts';

const rowsOf = (framework: Framework) =>
  requestRows.filter(({ only }) => only?.[0].includes(framework) ?? true);

/** Bodies that other frameworks refuse, and this one does not. */
function takenBy(framework: Framework) {
  const refused = new Set(rowsOf(framework).map(({ request }) => JSON.stringify(request)));
  const bodies = requestRows.filter(({ request }) => request.body !== undefined);
  return bodies.filter(({ request }) => !refused.has(JSON.stringify(request)));
}

describe.each(servicesIn())('$name', (service) => {
  test.each(rowsOf(service.framework))('$name', ({ request, expected }) =>
    expectFailure(service, request, expected, { told: { sentStatus: expected.status } }),
  );

  test.each(takenBy(service.framework))('is no failure here: $name', async ({ request }) => {
    const { response, seen } = await observe(service, request);
    expect(response.statusCode).toBe(200);
    expect(seen.errors).toEqual([]);
  });
});
