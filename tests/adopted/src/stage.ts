import { execFile } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Lines, linesFor, packagesFor, type Stage } from './lines.ts';
import { paste, withoutOwnHandlers } from './paste.ts';
import type { Service } from './services.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

/** A copy of a service. */
export interface Copy {
  readonly folder: string;
  remove(): void;
}

/** Links what the service's package.json names, and what the README says to install. */
function install(folder: string, added: readonly string[]): void {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const name of [...Object.keys(dependencies), ...added]) {
    const installed = dependencies[name] === '4' ? `${name}-4` : name;
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', installed), link);
  }
}

function change(folder: string, lines: Lines, isModule: boolean, isOut: boolean): void {
  for (const file of globSync('**/*.{js,ts}', { cwd: folder })) {
    const path = join(folder, file);
    const text = paste(readFileSync(path, 'utf8'), lines, isModule);
    writeFileSync(path, isOut ? withoutOwnHandlers(text) : text);
  }
}

/** Only Nest is compiled, which also checks the types of what was pasted. */
async function compile(folder: string, stage: Stage): Promise<void> {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  symlinkSync(join(root, 'node_modules/@types'), join(folder, 'node_modules/@types'));
  const unchecked = stage === 'before' ? ['--noCheck'] : [];
  // It tells its faults on standard output.
  await run(process.execPath, [tsc, '-p', folder, ...unchecked]).catch(({ stdout }) => {
    throw new Error(stdout);
  });
}

/** Copies a service into a folder of its own, and takes it to a stage. */
export async function makeStage(service: Service, stage: Stage): Promise<Copy> {
  const folder = mkdtempSync(join(tmpdir(), `${service.name}-${stage}-`));
  cpSync(join(root, 'services', service.name), folder, { recursive: true });
  const { type } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const isModule = type === 'module' || service.isNest === true;
  if (stage !== 'before') change(folder, linesFor(service, stage), isModule, stage === 'adopted');
  install(folder, stage === 'before' ? [] : packagesFor(service));
  if (service.isNest) await compile(folder, stage);
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
