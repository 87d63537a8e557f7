import { parseArgs } from 'node:util';
import { isMajor, type Major, majors } from '../harness/node-version.ts';
import { type PartName, partNames } from '../harness/part.ts';

/** The arguments, parsed. */
export interface Arguments {
  readonly isCheck: boolean;
  readonly isShort: boolean;
  readonly only: readonly PartName[];
  readonly nodes: readonly Major[];
}

/** The usage message. */
export const usage = `bench [--only PART]… [--node MAJOR]… [--check] [--short]

Runs the benchmarks, prints tables, and writes results.md and the charts.

  --only PART   ${partNames.join(', ')}; several: --only a --only b
  --node MAJOR  the Node that is measured: ${majors.join(', ')}, or all; by default this one
  --check       compares with the goals, and exits with 1 below them
  --short       two minutes, for CI: nothing is written, long parts are left out unless
                they are named, and only what noise does not explain fails a check
`;

function toPart(name: string): PartName {
  const found = partNames.find((each) => each === name);
  if (!found) throw new TypeError(`There is no part ${name}: ${partNames.join(', ')}`);
  return found;
}

function toMajors(text: string): readonly Major[] {
  if (text === 'all') return majors;
  return text.split(',').map((each) => {
    const major = Number(each);
    if (!isMajor(major)) throw new TypeError(`Node ${each} is not one of ${majors.join(', ')}`);
    return major;
  });
}

/**
 * Reads the arguments of the command line.
 * @throws {TypeError} for an unknown option or value
 */
export function parseArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      check: { type: 'boolean', default: false },
      short: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      node: { type: 'string', multiple: true },
    },
  });
  const own = process.versions.node.split('.', 1).join();
  return {
    isCheck: values.check,
    isShort: values.short,
    only: (values.only ?? partNames).map(toPart),
    nodes: (values.node ?? [own]).flatMap(toMajors),
  };
}
