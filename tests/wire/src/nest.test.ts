import { describe, expect, test } from 'vitest';
import { collect, differing } from './same.ts';
import { type Service, servicesIn } from './service.ts';
import { everyRow } from './tables/same-rows.ts';
import { differenceOf, type Way } from './tables/ways.ts';

function twinOf({ target }: Service): Service {
  const twin = servicesIn('node 24$').find((one) => one.target.name === target.name);
  if (!twin) throw new Error(`${target.name} does not run`);
  return twin;
}

type All = Awaited<ReturnType<typeof collect>>;

/** What is Nest's: the names of objects, one controller for all paths, and a cause of more errors. */
const ofNest = ['keys', 'route', 'isCause'];

function comparable(all: All): All {
  const bare = (key: string, value: unknown) => (ofNest.includes(key) ? undefined : value);
  return all.map((one) => ({ ...one, told: JSON.parse(JSON.stringify(one.told ?? null, bare)) }));
}

/** Nest catches what Express takes for `next()`. */
function isLost({ target }: Service, path: string): boolean {
  const [, way, name = ''] = path.split('/');
  return target.framework === 'express' && differenceOf(target, way as Way, name) !== undefined;
}

describe.each(servicesIn('nest$'))('$name: sends what the framework below sends', (service) => {
  test.each(Object.entries(everyRow))('%s', async (_name, rows) => {
    const [expected, received] = await Promise.all(
      [twinOf(service), service].map(async (one) => comparable(await collect(one, rows))),
    );
    const different = differing(expected ?? [], received ?? []);
    expect(different.filter(({ asked }) => !isLost(service, asked.request.path))).toEqual([]);
    for (const { received } of different)
      expect(received).toMatchObject({ got: { statusCode: 500 } });
  });
});
