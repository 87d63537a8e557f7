import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../assemble/site.ts';
import { type Entry, readEntries } from '../reference/read-entries.ts';
import { type OptionGroup, optionGroups } from './option-groups.ts';

/** Where the examples are. */
export const examplesFolder = join(root, 'apps/docs/snippets/options');

type Option = readonly [name: string, doc: string];

function membersOf(entries: readonly Entry[], [name, type]: readonly [string, string]): Option[] {
  const entry = entries.find((one) => one.name === name);
  const found = entry?.exported.find((one) => one.name === type);
  if (!found) throw new Error(`${name} exports no ${type}`);
  return [...found.members];
}

/** The options of a group, each once, with what its JSDoc says. */
export function optionsOf(entries: readonly Entry[], group: OptionGroup): readonly Option[] {
  const all = group.interfaces.flatMap((type) => membersOf(entries, type));
  const inner = new Set(group.inner);
  return [...new Map(all)].filter(([name]) => !inner.has(name));
}

/** The example of an option: the file with its name, else one of its group that gives it too. */
function exampleOf(group: OptionGroup, name: string): string {
  const folder = join(examplesFolder, group.name);
  const own = join(folder, `${name}.ts`);
  if (existsSync(own)) return readFileSync(own, 'utf8');
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const shared = texts.find((text) => new RegExp(`[{ ]${name}(?::|,| })`).test(text));
  if (shared === undefined) throw new Error(`${group.name}: ${name} has no example`);
  return shared;
}

function sectionOf(group: OptionGroup, entries: readonly Entry[]): string {
  const shown = new Set<string>();
  const parts = optionsOf(entries, group).map(([name, doc]) => {
    const example = exampleOf(group, name);
    const isNew = !shown.has(example);
    shown.add(example);
    const code = isNew ? `\`\`\`ts\n${example.trimEnd()}\n\`\`\`` : 'In the example above.';
    const anchor = `${group.name}-${name}`.toLowerCase();
    return [`### ${name} {#${anchor}}`, doc, code].filter(Boolean).join('\n\n');
  });
  return [`## ${group.name}`, group.about, ...parts].join('\n\n');
}

/** Every option of every function, with its JSDoc and an example. @throws {Error} for one without */
export function optionsTable(): string {
  const entries = readEntries();
  return optionGroups.map((group) => sectionOf(group, entries)).join('\n\n');
}
