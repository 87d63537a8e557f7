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

const fileOf = (group: OptionGroup, name: string) => join(examplesFolder, group.name, `${name}.ts`);

/** The option whose example gives this one too: itself, where it has a file of its own. */
function shownWith(group: OptionGroup, name: string): string {
  if (existsSync(fileOf(group, name))) return name;
  const names = readdirSync(join(examplesFolder, group.name)).map((file) => file.slice(0, -3));
  const given = new RegExp(`[{ ]${name}(?::|,| })`);
  const shared = names.find((other) => given.test(readFileSync(fileOf(group, other), 'utf8')));
  if (shared === undefined) throw new Error(`${group.name}: ${name} has no example`);
  return shared;
}

function anchorOf(group: OptionGroup, name: string): string {
  return `${group.name}-${name}`.toLowerCase();
}

function exampleOf(group: OptionGroup, name: string): string {
  const shown = shownWith(group, name);
  if (shown !== name) return `In the example of [${shown}](#${anchorOf(group, shown)}).`;
  return `\`\`\`ts\n${readFileSync(fileOf(group, name), 'utf8').trimEnd()}\n\`\`\``;
}

function sectionOf(group: OptionGroup, entries: readonly Entry[]): string {
  const parts = optionsOf(entries, group).map(([name, doc]) => {
    const heading = `### ${name} {#${anchorOf(group, name)}}`;
    return [heading, doc, exampleOf(group, name)].filter(Boolean).join('\n\n');
  });
  return [`## ${group.name}`, group.about, ...parts].join('\n\n');
}

/** Every option of every function, with its JSDoc and an example. @throws {Error} for one without */
export function optionsTable(): string {
  const entries = readEntries();
  return optionGroups.map((group) => sectionOf(group, entries)).join('\n\n');
}
