import { readFile, writeFile } from 'node:fs/promises';
import { migrate } from '../migrate.ts';
import type { Migration, SourceFile } from '../project/source-file.ts';
import { CannotRunError } from './cannot-run-error.ts';
import { findFiles } from './find-files.ts';
import { help } from './help.ts';
import { createNearestPackages, type NearestPackages } from './nearest-packages.ts';
import { type Arguments, parseArguments } from './parse-arguments.ts';
import { jsonReport, textReport } from './report.ts';

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** Reads a file; `undefined` if it is not text, because writing it would change its bytes. */
async function readSource(path: string, packagesOf: NearestPackages) {
  const bytes = await readFile(path);
  const text = bytes.toString('utf8');
  const isText = Buffer.from(text).equals(bytes);
  return isText ? { path, text, packages: await packagesOf(path) } : undefined;
}

async function readSources(paths: readonly string[]): Promise<readonly SourceFile[]> {
  const packagesOf = createNearestPackages();
  const sources: SourceFile[] = [];
  for (const path of await findFiles(paths)) {
    const source = await readSource(path, packagesOf);
    if (source) sources.push(source);
  }
  return sources;
}

async function writeAll(sources: readonly SourceFile[], migrations: readonly Migration[]) {
  for (const [index, { path, text }] of migrations.entries()) {
    if (text !== sources[index]?.text) await writeFile(path, text);
  }
}

async function run({ paths, write, json }: Arguments): Promise<number> {
  const sources = await readSources(paths);
  const migrations = migrate(sources);
  if (write) await writeAll(sources, migrations);
  return say(json ? jsonReport(migrations) : textReport(migrations, write));
}

/** Runs the command and gives its exit code. Without `--write` no file is touched. */
export async function main(args: readonly string[], version: string): Promise<number> {
  try {
    const request = parseArguments(args);
    if (request === 'help') return say(help);
    if (request === 'version') return say(`${version}\n`);
    return await run(request);
  } catch (error) {
    if (!(error instanceof CannotRunError)) throw error;
    process.stderr.write(`could not run: ${error.message}\n`);
    return 2;
  }
}
