import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { numbers, steps } from '../src/e164/exact/automaton.generated.ts';
import { readAutomaton } from '../src/e164/exact/read-automaton.ts';
import { after, createDifference, type Numbers } from './exact/automaton-difference.ts';
import { phoneMetadata } from './phone-metadata.ts';

// Prints a table of the numbers whose verdict differs from that of older tables:
// node scripts/changed-verdicts.ts OLD/automaton.generated.ts

interface Texts {
  readonly steps: string;
  readonly numbers: string;
}

const [file = ''] = process.argv.slice(2);
const older: Texts = await import(pathToFileURL(resolve(file)).href);
const before = readAutomaton(older.steps, older.numbers);
const now = readAutomaton(steps, numbers);
const added = createDifference(now, before);
const removed = createDifference(before, now);

function cellOf(code: string, { count, example }: Numbers): string {
  return example === undefined ? '' : `${count.toLocaleString('en')}, +${code}${example}`;
}

function rowOf(code: string): readonly string[] {
  const [here, there] = [after(now, code), after(before, code)];
  const row = [cellOf(code, added(here, there)), cellOf(code, removed(there, here))];
  return row.some(Boolean) ? [`| ${code ? `+${code}` : 'all'} | ${row.join(' | ')} |`] : [];
}

const rows = phoneMetadata().flatMap(({ callingCode }) => rowOf(callingCode));
const head = ['| code | numbers that are valid now | that no longer are |', '| --- | --- | --- |'];
// Also tells what no code of now has.
const all = rowOf('');
console.log(all.length === 0 ? 'No verdict is another.' : [...head, ...rows, ...all].join('\n'));
