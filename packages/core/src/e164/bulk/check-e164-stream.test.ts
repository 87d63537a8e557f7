import { createReadStream, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { checkE164Stream } from './check-e164-stream.ts';

const good = '+919876543210';
const header = 'name,phone_number,city\n';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a stream', () => {
  const text = `${header}${`Bo,${good},x\n`.repeat(20_000)}Cy,+1,y\n`;
  const options = { column: 'phone_number' };
  const count = { lines: 20_001, valid: 20_000 };

  test('of a file', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'e164-')), 'numbers.csv');
    writeFileSync(file, text);
    expect(await checkE164Stream(createReadStream(file), options)).toEqual(count);
  });

  test('of texts', async () => {
    const halves = [text.slice(0, 100_001), text.slice(100_001)];
    expect(await checkE164Stream(Readable.from(halves), options)).toEqual(count);
  });

  test('of the web', async () => {
    const body = new Response(text).body as ReadableStream<Uint8Array>;
    expect(await checkE164Stream(body, options)).toEqual(count);
  });

  test('of the web that cannot be iterated is cancelled when checking throws', async () => {
    let cancelled = 0;
    const reader = {
      read: async () => ({ done: false, value: bytesOf('phone\n') }),
      cancel: async () => {
        cancelled += 1;
      },
    };
    const source = { getReader: () => reader };
    await expect(checkE164Stream(source, options)).rejects.toThrow('no phone_number column');
    expect(cancelled).toBe(1);
  });

  test('of the web that cannot be stopped does not delay an error', async () => {
    const source = new ReadableStream<string>({
      // A title of so many lines is none.
      start: (controller) => controller.enqueue('phone\n'.repeat(10)),
      cancel: () => new Promise(() => {}),
    });
    await expect(checkE164Stream(source, options)).rejects.toThrow('no phone_number column');
  });

  test('that fails fails with its own reason', async () => {
    async function* broken() {
      yield `${good}\n`;
      throw new Error('gone');
    }
    await expect(checkE164Stream(broken())).rejects.toThrow('gone');
  });
});
