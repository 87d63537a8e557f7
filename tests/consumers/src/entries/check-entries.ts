import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSurfaces } from '@error-contract/releases/surface/read-surfaces';
import type { Surface } from '@error-contract/releases/surface/surface';
import type { Package } from '@error-contract/releases/workspace/packages';
import { runForJson } from '../setup/run-node.ts';

/** Node has files of its own, so that each format is asked for twice. */
const formats = ['import', 'require', 'import elsewhere', 'require elsewhere'] as const;

/** The names that each format gives for each entry, or why there are none. */
type Listed = Readonly<
  Record<string, Readonly<Record<(typeof formats)[number], string[] | string>>>
>;

function installed(folder: string, name: string): Package {
  const directory = join(folder, 'node_modules', name);
  const manifest = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  return { directory, manifest };
}

/** The names that exist at run time, so without types. */
function valuesOf(surface: Surface): string[] {
  const open = [...surface].filter(([, { behind }]) => behind === undefined);
  return open
    .filter(([, { text }]) => /^(declare )?(abstract )?(function|class|const|let|var) /.test(text))
    .map(([name]) => name);
}

function faultsOf(entry: string, declared: readonly string[], listed: Listed): string[] {
  return formats.flatMap((format) => {
    const names = listed[entry]?.[format] ?? 'nothing';
    if (typeof names === 'string') return [`${entry} cannot be loaded by ${format}: ${names}`];
    const lacking = declared.filter((name) => !names.includes(name));
    const secret = names.filter((name) => !declared.includes(name));
    return [
      ...lacking.map((name) => `${entry} declares ${name}, and ${format} lacks it`),
      ...secret.map((name) => `${entry} exports ${name} to ${format}, and does not declare it`),
    ];
  });
}

/**
 * Compares what every entry of installed packages declares with what it gives to `import` and to
 * `require`, in Node and elsewhere. Each fault names the entry and the name.
 */
export async function checkEntries(folder: string, packages: readonly string[]): Promise<string[]> {
  const declared = packages.flatMap((name) => {
    const surfaces = readSurfaces(installed(folder, name));
    return [...surfaces].map(
      ([entry, surface]) => [join(name, entry).replaceAll('\\', '/'), valuesOf(surface)] as const,
    );
  });
  const args = ['entries/list.mjs', ...declared.map(([entry]) => entry)];
  const listed = (await runForJson(process.execPath, args, folder)) as Listed;
  return declared.flatMap(([entry, values]) => faultsOf(entry, values, listed));
}
