import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A fault of a package, and the sentence that must report it. */
export interface Breakage {
  readonly name: string;
  readonly file: string;
  /** Returns the broken text, or `undefined` to remove the file. */
  readonly change: (text: string) => string | undefined;
  readonly says: RegExp;
}

/** Faults of exports that are common in published packages, and that one check finds together. */
export const breakages: readonly Breakage[] = [
  {
    name: 'a name that one format lacks',
    file: 'dist/bundle/index.cjs',
    change: (text) => text.replace(/^exports\.validate = .*$/m, ''),
    says: /^@error-contract\/core declares validate, and require lacks it$/m,
  },
  {
    name: 'a name that one format lacks in a browser',
    file: 'dist/index.cjs',
    change: (text) => text.replace(/^exports\.isErrorBody = .*$/m, ''),
    says: /^@error-contract\/core declares isErrorBody, and require elsewhere lacks it$/m,
  },
  {
    name: 'an entry whose file is missing',
    file: 'dist/bundle/e164.js',
    change: () => undefined,
    says: /^@error-contract\/core\/e164 cannot be loaded by import: ERR_MODULE_NOT_FOUND/m,
  },
  {
    name: 'a name that is not declared',
    file: 'dist/index.d.ts',
    change: (text) => text.replace(/, bearerToken,/, ','),
    says: /^@error-contract\/core exports bearerToken to import, and does not declare it$/m,
  },
];

/** Without types there is nothing to compare. */
export const untyped: Breakage = {
  name: 'an entry whose types are missing',
  file: 'dist/node.d.ts',
  change: () => undefined,
  says: /core\/dist\/node\.d\.ts is missing/,
};

async function breakFile(folder: string, { file, change }: Breakage): Promise<void> {
  const target = join(folder, file);
  const text = await readFile(target, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${file} of ${dirname(target)} is not broken by this`);
  if (changed === undefined) await rm(target);
  else await writeFile(target, changed);
}

/** Copies an install, and breaks files of a package in it. */
export async function breakPackage(
  folder: string,
  broken: string,
  faults: readonly Breakage[],
): Promise<void> {
  await rm(broken, { recursive: true, force: true });
  const from = join(folder, 'node_modules/@error-contract/core');
  const to = join(broken, 'node_modules/@error-contract/core');
  await cp(from, to, { recursive: true });
  await cp(join(folder, 'entries'), join(broken, 'entries'), { recursive: true });
  for (const fault of faults) await breakFile(to, fault);
}
