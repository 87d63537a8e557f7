import { writeFileSync } from 'node:fs';
import { AutomatonWriter } from './exact/automaton-writer.ts';
import { regionPrefixes } from './exact/region-prefixes.ts';
import { validNumbers } from './exact/valid-numbers.ts';
import { notice } from './notice.ts';

/** The file with the automaton of `isValidE164`. */
export const automatonFile = new URL('../src/e164/exact/automaton.generated.ts', import.meta.url);

/** The file with the prefixes of `regionOf`. */
export const regionsFile = new URL('../src/e164/exact/regions.generated.ts', import.meta.url);

/** Writes the module that holds the automaton. */
export function automatonModule(): string {
  const { steps, numbers } = new AutomatonWriter(validNumbers());
  return `${notice}
/** What the states do, in the order in which they are first led to: see automaton-format.ts. */
export const steps =
  '${steps}';

/** Which states the steps mean. */
export const numbers =
  '${numbers}';
`;
}

/** Writes the module that holds the regions. */
export function regionsModule(): string {
  return `${notice}
/** Regions and the prefixes of their numbers, of which the longest decides; \`#\` is any digit. */
export const regions =
  '${regionPrefixes()}';
`;
}

if (import.meta.main) {
  writeFileSync(automatonFile, automatonModule());
  writeFileSync(regionsFile, regionsModule());
}
