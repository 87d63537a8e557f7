import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sectionOf } from '../assemble/markdown.ts';
import { root } from '../assemble/site.ts';

interface Score {
  readonly passed: number;
  readonly checked: number;
}

function scores(): readonly Score[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const found = sectionOf(readme, 'judged').matchAll(/\| \*\*(\d+) of (\d+)\*\*/g);
  return [...found].map(([, passed, checked]) => ({
    passed: Number(passed),
    checked: Number(checked),
  }));
}

function span(values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? `${least}` : `${least} to ${most}`;
}

/** What the judge said of services with and without the contract, as the README has it. */
export function judged(): string {
  const all = scores();
  const without = all.filter(({ passed, checked }) => passed < checked);
  if (without.length === 0) throw new Error('The README has no service that fails an audit');
  const passed = span(without.map((score) => score.passed));
  const checked = span(without.map((score) => score.checked));
  return `[The judge](../../../packages/conformance/README.md) checked ${all.length} services with the same routes. The ${without.length} without the contract pass ${passed} audits of ${checked}. The ${all.length - without.length} with it pass all that are checked: [the table](figures.md#audits).`;
}
