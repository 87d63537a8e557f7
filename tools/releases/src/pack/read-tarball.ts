import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

const BLOCK = 512;

function textAt(block: Buffer, from: number, length: number): string {
  const field = block.toString('utf8', from, from + length);
  const end = field.indexOf('\0');
  return end < 0 ? field : field.slice(0, end);
}

function pathOf(block: Buffer): string {
  const prefix = textAt(block, 345, 155);
  const name = textAt(block, 0, 100);
  return (prefix ? `${prefix}/${name}` : name).replace(/^package\//, '');
}

/** Reads the files of a packed package, by their path. */
export async function readTarball(file: string): Promise<Map<string, Buffer>> {
  const bytes = gunzipSync(await readFile(file));
  const files = new Map<string, Buffer>();
  for (let at = 0; at < bytes.length; ) {
    const block = bytes.subarray(at, at + BLOCK);
    const size = Number.parseInt(textAt(block, 124, 12).trim() || '0', 8);
    const type = textAt(block, 156, 1);
    const start = at + BLOCK;
    if (type === '0') files.set(pathOf(block), bytes.subarray(start, start + size));
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
