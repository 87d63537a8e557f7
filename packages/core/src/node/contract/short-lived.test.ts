import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { NotFoundError } from '../../error/not-found-error.ts';
import { createContract } from './node-contract.ts';

setFlagsFromString('--expose-gc');
const collect: (options: { type: 'major' | 'minor' }) => void = runInNewContext('gc');

const req = new IncomingMessage(new Socket());
const contract = createContract({}, () => {}, { sentIn: () => ({}) });

/** What a failure leaves in the heap, in bytes, after a minor collection. */
function leftBy(failures: number): number {
  const { used_heap_size: before } = getHeapStatistics();
  for (let i = 0; i < failures; i += 1) {
    const res = new ServerResponse(req);
    contract.fail(new NotFoundError(), res, { res });
    if (i % 100 === 0) collect({ type: 'minor' });
  }
  collect({ type: 'minor' });
  return (getHeapStatistics().used_heap_size - before) / failures;
}

// A hidden class or an entry of a WeakMap for each request keeps it until a major collection.
test('a failed request does not outlive a minor collection', () => {
  leftBy(500);
  collect({ type: 'major' });
  expect(leftBy(2_000)).toBeLessThan(500);
});
