import { describe, expect, test } from 'vitest';
import { type Asked, collect, differing } from './same.ts';
import { ask, type Service, servicesIn } from './service.ts';
import { everyRow, rowsInDevelopment, rowsThatExpose } from './tables/same-rows.ts';

/** Where each row is judged by itself, in files of their own. */
const judged = servicesIn('node 24$');
const others = servicesIn('node \\d+$').filter(({ name }) => !/node 24$/.test(name));

const kept = new Map<string, ReturnType<typeof collect>>();

/** What the judged service of the same target answered. */
function expectedFor(service: Service, name: string, rows: readonly Asked[]) {
  const twin = judged.find(({ target }) => target.name === service.target.name);
  if (!twin) throw new Error(`${service.name} has no twin that is judged`);
  const key = `${twin.name} ${name}`;
  const expected = kept.get(key) ?? collect(twin, rows);
  kept.set(key, expected);
  return expected;
}

async function expectSame(service: Service, name: string, rows: readonly Asked[]): Promise<void> {
  const received = await collect(service, rows);
  expect(differing(await expectedFor(service, name, rows), received)).toEqual([]);
  expect((await ask(service, 'none')).uncaught).toEqual([]);
}

describe('every Node sends the same bytes, and tells the same', () => {
  describe.each(others)('$name', (service) => {
    test.each(Object.entries(everyRow))('%s', (name, rows) => expectSame(service, name, rows));
  });
});

describe.each(['development', 'test'])('NODE_ENV=%s gives the same bytes', (environment) => {
  test.each(servicesIn(environment))('$name', (service) =>
    expectSame(service, 'development', rowsInDevelopment),
  );
});

// An `expose` on Object.prototype must not show anything.
describe('expose on Object.prototype', () => {
  test.each(servicesIn('polluted'))('$name', (service) =>
    expectSame(service, 'expose', rowsThatExpose),
  );
});

test('a row that differs is found', async () => {
  const [service] = judged;
  if (!service) throw new Error('No service runs');
  const request = { variant: 'contract', request: { path: '/throw/conflict' } };
  const one = await collect(service, [request]);
  const other = await collect(service, [{ ...request, variant: 'report' }]);
  const unknown = await collect(service, [{ ...request, request: { path: '/nowhere' } }]);
  expect(differing(one, one)).toEqual([]);
  expect(differing(one, other)).toEqual([]);
  expect(differing(one, unknown)).toHaveLength(1);
});
