import { readFile, writeFile } from 'node:fs/promises';
import { migrate } from '../migrate.ts';
import type { Migration, SourceFile } from '../project/source-file.ts';
import { CannotRunError } from './cannot-run-error.ts';
import { findFiles } from './find-files.ts';
import { help } from './help.ts';
import { createNearestPackages } from './nearest-packages.ts';
import { type Arguments, parseArguments } from './parse-arguments.ts';
import { jsonReport, textReport } from './report.ts';

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

const noText = 'it is not UTF-8, and writing it would change its bytes';

/** The files that can be read, and those that cannot, as they are reported. */
interface Sources {
  readonly read: readonly SourceFile[];
  readonly unread: readonly Migration[];
}

async function readSources(paths: readonly string[]): Promise<Sources> {
  const packagesOf = createNearestPackages();
  const read: SourceFile[] = [];
  const unread: Migration[] = [];
  for (const path of await findFiles(paths)) {
    const bytes = await orCannotRun(path, readFile(path));
    const text = bytes.toString('utf8');
    const isText = Buffer.from(text).equals(bytes);
    const left = [{ line: 1, code: '', reason: noText }];
    if (isText) read.push({ path, text, packages: await packagesOf(path) });
    else unread.push({ path, text, changes: [], left, needs: [] });
  }
  return { read, unread };
}

/** What the system refuses is no fault of the codemod. Files that were written before stay written. */
async function orCannotRun<T>(path: string, work: Promise<T>): Promise<T> {
  return work.catch((error: NodeJS.ErrnoException) => {
    throw new CannotRunError(`${path} cannot be read or written: ${error.code ?? error.message}`);
  });
}

async function writeAll(sources: readonly SourceFile[], migrations: readonly Migration[]) {
  for (const [index, { path, text }] of migrations.entries()) {
    if (text !== sources[index]?.text) await orCannotRun(path, writeFile(path, text));
  }
}

async function run({ paths, write, json }: Arguments): Promise<number> {
  const { read, unread } = await readSources(paths);
  const migrations = migrate(read);
  if (write) await writeAll(read, migrations);
  const all = [...migrations, ...unread].sort((a, b) => (a.path < b.path ? -1 : 1));
  return say(json ? jsonReport(all) : textReport(all, write));
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
