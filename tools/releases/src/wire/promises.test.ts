import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../workspace/repository.ts';
import type { Wire } from './wire.ts';

const text = readFileSync(join(repository, 'WIRE.md'), 'utf8');
const wire: Wire = JSON.parse(readFileSync(join(repository, 'releases/wire.json'), 'utf8'));

/** The recorded failure that shows each sentence. */
const shownBy = new Map([
  ['413', 'a body that is too large'],
  ['429', 'throws too-many'],
  ['500', 'throws error'],
  ['502', 'throws bad-gateway'],
  ['503', 'throws unavailable'],
  ['504', 'throws gateway-timeout'],
  ['unknown route', 'unknown route'],
  ['malformed JSON', 'malformed JSON'],
]);

const rows = [...text.matchAll(/^\| ([\w ]+?) +\| `(.+)` +\|$/gm)].map(([, failure, sentence]) => ({
  failure: failure ?? '',
  sentence,
}));

test('every promised sentence has a failure that shows it', () => {
  expect(rows.map(({ failure }) => failure)).toEqual([...shownBy.keys()]);
});

test.each(rows)('$failure has the promised message on every adapter', ({ failure, sentence }) => {
  for (const answers of Object.values(wire)) {
    const { body } = answers[shownBy.get(failure) ?? ''] ?? {};
    expect(JSON.parse(body ?? '{}').message).toBe(sentence);
  }
});
