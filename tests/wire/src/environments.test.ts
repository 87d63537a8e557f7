import { describe, expect, test } from 'vitest';
import { observe, servicesIn } from './service.ts';

describe('Express prints nothing in tests', () => {
  const services = servicesIn('express \\d, test');
  test.each(services)('$name', async (service) => {
    await observe(service, { path: '/reject/plain error' }, 'logged');
    const { seen } = await observe(service, { path: '/throw/conflict', headers: {} }, 'logged');
    expect(seen.logs).toEqual([]);
  });
});
