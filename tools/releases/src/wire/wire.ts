import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The response to a failure: lower-case headers, and the text of the body. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The responses of each adapter, by the name of the failure. */
export type Wire = Readonly<Record<string, Readonly<Record<string, Answer>>>>;

function fileOf(root: string): string {
  return join(root, 'releases', 'wire.json');
}

/** Reads the responses of the last release; empty if there was none. */
export async function readRecordedWire(root: string): Promise<Wire> {
  return existsSync(fileOf(root)) ? JSON.parse(await readFile(fileOf(root), 'utf8')) : {};
}

/** Replaces the record of the last release. */
export async function recordWire(root: string, wire: Wire): Promise<void> {
  await mkdir(dirname(fileOf(root)), { recursive: true });
  await writeFile(fileOf(root), `${JSON.stringify(wire, undefined, 2)}\n`);
}
