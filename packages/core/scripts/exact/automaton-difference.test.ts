import { expect, test } from 'vitest';
import { readAutomaton } from '../../src/e164/exact/read-automaton.ts';
import { Automaton } from './automaton.ts';
import { after, createDifference } from './automaton-difference.ts';
import { AutomatonWriter } from './automaton-writer.ts';
import { parsePattern } from './parse-pattern.ts';

function tableOf(pattern: string): Uint16Array {
  const start = new Automaton().compile(parsePattern(pattern));
  if (!start) throw new Error(`Nothing matches ${pattern}`);
  const { steps, numbers } = new AutomatonWriter(start);
  return readAutomaton(steps, numbers);
}

const some = tableOf('1[2-5]\\d{2,3}|7');
const others = tableOf('1[25]\\d{3}|8');

test.each([
  ['what one has alone', some, others, '', 1 + 4 * 100 + 2 * 1_000, '7'],
  ['what the other has alone', others, some, '', 1, '8'],
  ['after some digits', some, others, '12', 100, '99'],
  ['nothing between equals', some, some, '', 0, undefined],
  ['nothing where neither goes on', some, others, '9', 0, undefined],
])('%s', (_, one, other, digits, count, example) => {
  const difference = createDifference(one, other);
  expect(difference(after(one, digits), after(other, digits))).toEqual({ count, example });
});
