import { expect, test } from 'vitest';
import { requestId } from './request-id.ts';

test.each(['a', 'req-1/2:3', 'x'.repeat(128)])('%s is taken over', (value) => {
  expect(requestId(value)).toBe(value);
});

test.each([
  ['missing', undefined],
  ['empty', ''],
  ['too long', 'x'.repeat(129)],
  ['a space', 'a b'],
  ['a line break', 'a\r\nX-Evil: 1'],
  ['not ASCII', 'ü'],
  ['several', ['a', 'b']],
])('%s: a new one', (_, value) => {
  expect(requestId(value)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
});
