import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Lines, linesOf, packagesOf } from './lines.ts';
import { paste, withoutOwnHandlers } from './paste.ts';
import type { Service } from './services.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** How far a service is: as it was, with the lines pasted, and with its own handlers out as well. */
export type Stage = 'before' | 'pasted' | 'adopted';

/** The lines of each stage, from the README. */
function linesFor({ readme }: Service, stage: Stage): Lines | undefined {
  if (stage === 'before') return undefined;
  const pasted = linesOf(readme, '## In a service that you already run');
  if (stage === 'pasted') return pasted;
  const options = linesOf(readme, '### Own error handlers');
  return {
    imports: [...options.imports, ...pasted.imports.filter((line) => !options.imports.includes(line))],
    statements: [...options.statements, ...pasted.statements.filter((line) => line.startsWith('guardServer('))],
  };
}

/** Installs what the service's package.json names, and what the README says to install. */
function install(service: Service, folder: string, stage: Stage): void {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const added = stage === 'before' ? [] : packagesOf(service.readme);
  for (const name of [...Object.keys(dependencies), ...added]) {
    const target = dependencies[name] === '4' ? `${name}-4` : name;
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', target), link);
  }
}

function change(service: Service, folder: string, stage: Stage): void {
  const lines = linesFor(service, stage);
  if (!lines) return;
  const { type } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const file of globSync('**/*.{js,ts}', { cwd: folder })) {
    const path = join(folder, file);
    const text = paste(readFileSync(path, 'utf8'), lines, type === 'module');
    writeFileSync(path, stage === 'adopted' ? withoutOwnHandlers(text) : text);
  }
}

/** Makes a copy of a service at a stage, in a folder of its own. */
export function makeStage(service: Service, stage: Stage): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), `adopted-${service.name}-`));
  cpSync(join(root, 'services', service.name), folder, { recursive: true });
  change(service, folder, stage);
  install(service, folder, stage);
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
