import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sectionOf } from '../assemble/markdown.ts';
import { root } from '../assemble/site.ts';

interface Score {
  readonly hasContract: boolean;
  readonly passed: number;
  readonly checked: number;
}

function scores(): readonly Score[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const found = sectionOf(readme, 'judged').matchAll(/^\| (.*?) \| \*\*(\d+) of (\d+)\*\*/gm);
  return [...found].map(([, service = '', passed, checked]) => ({
    hasContract: /errorContract/i.test(service),
    passed: Number(passed),
    checked: Number(checked),
  }));
}

function span(values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? `${least}` : `${least} to ${most}`;
}

function counts(all: readonly Score[]): string {
  if (all.every(({ passed, checked }) => passed === checked)) return 'all that are checked';
  const of = (part: 'passed' | 'checked') => span(all.map((score) => score[part]));
  return `${of('passed')} audits of ${of('checked')}`;
}

/** What the judge said of services with and without the contract, as the README has it. */
export function judged(): string {
  const all = scores();
  const bare = all.filter(({ hasContract }) => !hasContract);
  const held = all.filter(({ hasContract }) => hasContract);
  const judge = '[The judge](../../../packages/conformance/README.md)';
  return `${judge} checked ${all.length} services with the same routes. The ${bare.length} without the contract pass ${counts(bare)}. The ${held.length} with it pass ${counts(held)}: [the table](figures.md#audits).`;
}
