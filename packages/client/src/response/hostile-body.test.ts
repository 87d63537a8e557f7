import { ApiError } from '@error-contract/core';
import { describe, expect, test } from 'vitest';
import { responseOf } from '../narrow/response-of.ts';
import { callHostile } from '../testing/call-hostile.ts';
import { startHostile } from '../testing/hostile-server.ts';
import {
  head,
  hostileRows,
  lasting,
  length,
  megabyte,
  pours,
} from '../testing/tables/hostile-answers.ts';

describe('a body that does not arrive as it should', () => {
  test.each(hostileRows)('%s', async (row, treat, name, deviation) => {
    await using server = await startHostile(treat);
    const begin = performance.now();
    const error = await callHostile(server.url);
    expect(error).toMatchObject({ name });
    if (ApiError.is(error)) expect(error.statusCode).toBe(409);
    expect(responseOf(error)?.deviation ?? '').toContain(deviation ?? '');
    expect(performance.now() - begin).toBeLessThan(80_000);
    expect(server.requests).toHaveLength(name === 'NetworkError' && !lasting.test(row) ? 3 : 1);
  });

  test('of 100 MB is not read to its end', async () => {
    await using server = await startHostile(pours(head(409, length(1e8)), megabyte));
    await callHostile(server.url);
    const before = server.written();
    await new Promise((resolve) => setImmediate(resolve));
    expect(before).toBeLessThan(20e6); // what the system's buffers take
    expect(server.written()).toBeLessThan(20e6);
  });
});
