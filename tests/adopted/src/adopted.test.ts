import { beforeAll, describe, expect, test } from 'vitest';
import { adopt, type Outcome } from './adopt.ts';
import { failuresThat, isListed, listedFor } from './replaced.ts';
import { services } from './services.ts';
import { rowOf, statedRow } from './table.ts';

describe.each(services)('$name', (service) => {
  let outcomes: readonly Outcome[];

  beforeAll(async () => {
    outcomes = await adopt(service);
  });

  test('passes its own tests before', () => {
    expect(failuresThat(outcomes, 'before', () => true)).toEqual([]);
  });

  test.each(['pasted', 'adopted'] as const)('%s: passes all but what is replaced', (stage) => {
    const listed = listedFor(service.name, stage);
    expect(failuresThat(outcomes, stage, (one) => !isListed(one, listed))).toEqual([]);
  });

  test('runs the same tests at every stage', () => {
    const names = outcomes.map(({ tests }) => tests.map(({ name }) => name));
    expect(names).toEqual(outcomes.map(() => names[0]));
  });

  test('every assertion that is listed is replaced', () => {
    const failing = failuresThat(outcomes, 'adopted', () => true).map(({ name }) => name);
    const listed = listedFor(service.name, 'adopted').map(({ name }) => name);
    expect(listed.filter((name) => !failing.includes(name))).toEqual([]);
  });

  test('the judge says at least what the README says', () => {
    const [row, stated] = [rowOf(outcomes), statedRow(service.name)];
    expect({ tests: row.tests, replaced: row.replaced }).toEqual({
      tests: stated.tests,
      replaced: stated.replaced,
    });
    expect(row.pasted, JSON.stringify(row)).toBeGreaterThanOrEqual(stated.pasted);
    expect(row.adopted, JSON.stringify(row)).toBeGreaterThanOrEqual(stated.adopted);
    expect(row.before, JSON.stringify(row)).toBeLessThan(stated.pasted || stated.adopted);
  });
});
