import { send } from '@error-contract/harness/request';
import { describe, expect, test } from 'vitest';
import { combinations, seenBy, startOn } from './service.ts';

/** What Nest's own filter logs of what is thrown. */
const rows: readonly (readonly [name: string, logs: readonly (readonly string[])[]])[] = [
  ['plain', [['a secret of the service', 'ExceptionsHandler']]],
  ['null', [['null', 'ExceptionsHandler']]],
  ['our 503', [['a secret', 'ExceptionsHandler']]],
  ['our error', []],
  ['not found', []],
  ['unavailable', []],
  ['own body of 500', []],
];

const some = combinations.filter(({ major, platform }) => major === '12' || platform === 'express');
const named = some.map((one) => ({ ...one, name: `Nest ${one.major} on ${one.platform}` }));

describe.each(named)('$name', (combination) => {
  test('logs what it logs without the contract', async () => {
    const { printed, stop } = await startOn(combination, 'logged');
    const seen: unknown[] = [];
    for (const [name] of rows) {
      await send(printed.app, { path: `/ways/sync/${name}` });
      seen.push([name, (await seenBy(printed)).logs]);
    }
    stop();
    expect(seen).toEqual(rows);
  });
});
