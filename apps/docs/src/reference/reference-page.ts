import { isPromised } from '@error-contract/releases/surface/promised-names';
import { type Entry, type Exported, readEntries } from './read-entries.ts';

const groups: readonly (readonly [kind: Exported['kind'], title: string])[] = [
  ['function', 'Functions'],
  ['class', 'Classes'],
  ['value', 'Values'],
  ['type', 'Types'],
];

function sectionOf({ name, doc, text }: Exported): string {
  return [`### ${name}`, doc, `\`\`\`ts\n${text}\n\`\`\``].filter(Boolean).join('\n\n');
}

function promisedOf({ name, exported }: Entry): readonly Exported[] {
  const [scope, own, ...rest] = name.split('/');
  const entry = ['.', ...rest].join('/');
  return exported.filter((one) => isPromised(`${scope}/${own}`, entry, one.name));
}

/** Writes the page of an entry: every promised name, its JSDoc and its declaration. */
export function referencePage(path: string): string {
  const entry = readEntries().find((one) => one.path === path);
  if (!entry) throw new Error(`There is no entry with the page ${path}`);
  const promised = promisedOf(entry);
  const parts = groups.flatMap(([kind, title]) => {
    const sections = promised.filter((one) => one.kind === kind).map(sectionOf);
    return sections.length > 0 ? [`## ${title}`, ...sections] : [];
  });
  return [`# ${entry.name}`, `Every name that \`${entry.name}\` exports.`, ...parts].join('\n\n');
}
