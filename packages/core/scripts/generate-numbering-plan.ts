import { writeFileSync } from 'node:fs';
import { metadataSource } from './metadata-source.ts';
import { notice } from './notice.ts';
import { type NumberingPlan, readNumberingPlan } from './numbering-plan.ts';

/** The file with the tables of the numbering plan. */
export const numberingPlanFile = new URL(
  '../src/e164/numbering-plan.generated.ts',
  import.meta.url,
);

/** The same tables for callers in Python. */
export const pythonPlanFile = new URL(
  '../../../python/src/error_contract/_numbering_plan.py',
  import.meta.url,
);

const firstSet = '(';
/** A block for the next digit inside a calling code. The characters after it stand for the trunk prefixes. */
const firstBlock = 'y';

const character = (first: string, index: number) =>
  String.fromCharCode(first.charCodeAt(0) + index);

/** The sets of lengths: the empty set, then the most frequent ones first. */
function setsOf({ lengths }: NumberingPlan): number[] {
  const uses = new Map([[0, Number.POSITIVE_INFINITY]]);
  for (const set of lengths.values()) uses.set(set, (uses.get(set) ?? 0) + 1);
  const sets = [...uses].sort(([a, m], [b, n]) => n - m || a - b).map(([set]) => set);
  if (character(firstSet, sets.length) > firstBlock) throw new RangeError('Too many sets');
  return sets;
}

/**
 * Writes blocks of ten cells, one for each digit, breadth first. A cell is a set of lengths, or says
 * that a block for the next digit follows, with the trunk prefix where a calling code ends.
 */
function writeCells(
  plan: NumberingPlan,
  sets: readonly number[],
  trunks: readonly string[],
): string {
  const prefixes = [''];
  let cells = '';
  for (const prefix of prefixes) {
    for (let digit = 0; digit < 10; digit += 1) {
      const longer = `${prefix}${digit}`;
      if ([...plan.lengths.keys()].some((key) => key !== longer && key.startsWith(longer))) {
        prefixes.push(longer);
        cells += character(
          firstBlock,
          trunks.indexOf(plan.trunkPrefixes.get(longer) ?? 'none') + 1,
        );
      } else cells += character(firstSet, sets.indexOf(plan.lengths.get(longer) ?? 0));
    }
  }
  return cells;
}

/** Writes the lengths, which begin at 6, as two digits of base 32. */
function writeSet(lengths: number): string {
  if (lengths % 64 !== 0) throw new RangeError('A number has fewer than 6 digits');
  return (lengths >> 6).toString(32).padStart(2, '0');
}

interface Tables {
  readonly cells: string;
  readonly lengthSets: string;
  readonly trunks: readonly string[];
}

function tables(): Tables {
  const plan = readNumberingPlan();
  const sets = setsOf(plan);
  const trunks = [...new Set(plan.trunkPrefixes.values())].sort();
  return { cells: writeCells(plan, sets, trunks), lengthSets: sets.map(writeSet).join(''), trunks };
}

/** Writes the module that holds the tables. */
export function numberingPlanModule(): string {
  const { cells, lengthSets, trunks } = tables();
  return `${notice}
/** A cell for each digit that numbers go on with: read by length-table.ts. */
export const cells =
  ${JSON.stringify(cells)};

/** The sets of lengths that the cells name: two digits of base 32 each, bit 0 for a length of 6. */
export const lengthSets =
  '${lengthSets}';

/** The trunk prefixes that the cells name. */
export const trunkPrefixes = ${JSON.stringify(trunks)};
`;
}

/** Writes the module for Python: `is_e164` needs no trunk prefixes. */
export function pythonPlanModule(): string {
  const { cells, lengthSets } = tables();
  const lines = (text: string) =>
    (text.match(/.{1,90}/g) ?? []).map((line) => `    ${JSON.stringify(line)}`).join('\n');
  return `"""The numbering plan: made by a script of packages/core, run \`pnpm generate\` there.

Derived from the metadata of ${metadataSource.replace(', as', ',\nas')}:
Copyright (C) The Libphonenumber Authors, Apache License 2.0. See NOTICE.md.
"""

# A cell for each digit that numbers go on with: read by e164.py.
CELLS = (
${lines(cells)}
)

# The sets of lengths that the cells name: two digits of base 32 each, bit 0 for a length of 6.
LENGTH_SETS = (
${lines(lengthSets)}
)
`;
}

if (import.meta.main) {
  writeFileSync(numberingPlanFile, numberingPlanModule());
  writeFileSync(pythonPlanFile, pythonPlanModule());
}
