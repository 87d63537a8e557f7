import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds } from './plans/sample.ts';
import { frameworks } from './plans/ways.ts';
import { fuzz, growthOf, mostGrowth } from './runner/fuzz.ts';
import { type Service, startService } from './runner/service.ts';

// A run that fails prints its index: `pnpm fuzz --seed 1 --kind KIND --adapter ADAPTER` shows more.
const seed = 1;
const cases = 1_000;

describe.each(frameworks)('%s', (framework) => {
  let service: Service;
  beforeAll(async () => {
    service = await startService(framework);
  });
  afterAll(() => service?.stop());

  test.each(kinds)(`${cases} cases of the kind %s`, async (kind) => {
    const result = await fuzz(service, { kind, cases, seed });
    expect(result.violations).toEqual([]);
    expect(growthOf(result)).toBeLessThan(mostGrowth);
  });
});
