import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a failure was answered with: lower-case headers, and the bytes of the body. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The answers of each adapter, by the name of the failure. */
export type Wire = Readonly<Record<string, Readonly<Record<string, Answer>>>>;

function fileOf(root: string): string {
  return join(root, 'releases', 'wire.json');
}

/** Reads what the last release answered; nothing where there was none. */
export async function readRecordedWire(root: string): Promise<Wire> {
  return existsSync(fileOf(root)) ? JSON.parse(await readFile(fileOf(root), 'utf8')) : {};
}

/** Replaces the record of the last release. */
export async function recordWire(root: string, wire: Wire): Promise<void> {
  await mkdir(dirname(fileOf(root)), { recursive: true });
  await writeFile(fileOf(root), `${JSON.stringify(wire, undefined, 2)}\n`);
}
