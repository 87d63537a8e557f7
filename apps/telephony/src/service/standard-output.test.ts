import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

const logger = new URL('./logger.ts', import.meta.url).href;
const lines = 3_000;
const script = `
  import { createLogger } from ${JSON.stringify(logger)};
  const logger = createLogger({ name: 'test' });
  for (let line = 0; line < ${lines}; line += 1) logger.info({ line }, 'x'.repeat(100));
  process.exit(7);`;

const textOf = (stream: Readable | null) => (stream ? text(stream) : '');

function run(output: number | 'pipe') {
  const args = ['--input-type=module', '--eval', script];
  return spawn(process.execPath, args, { stdio: ['ignore', output, 'pipe'] });
}

test('every line is written before the process ends', async () => {
  const child = run('pipe');
  const [written, [code]] = await Promise.all([textOf(child.stdout), once(child, 'close')]);
  const read = written.trim().split('\n');
  // The first one may be written by another thread meanwhile.
  const numbers = read.map((line) => JSON.parse(line).line).sort((a, b) => a - b);
  expect([code, numbers]).toEqual([7, [...Array(lines).keys()]]);
});

test('a reader that has left ends nothing', async () => {
  const child = run('pipe');
  child.stdout?.destroy();
  const [errors, [code]] = await Promise.all([textOf(child.stderr), once(child, 'close')]);
  expect([code, errors]).toEqual([7, '']);
});

const full = '/dev/full';
if (!existsSync(full)) process.stdout.write(`not run: there is no ${full}\n`);

test.each(existsSync(full) ? [full] : [])('a full disk ends nothing: %s', async (path) => {
  const disk = openSync(path, 'w');
  const child = run(disk);
  closeSync(disk);
  const [errors, [code]] = await Promise.all([textOf(child.stderr), once(child, 'close')]);
  expect([code, errors]).toEqual([7, '']);
});
