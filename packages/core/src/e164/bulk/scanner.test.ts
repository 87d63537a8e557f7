import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { checkE164Lines } from './check-e164-lines.ts';
import { createE164Scanner } from './create-e164-scanner.ts';

const good = '+919876543210';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const line = bytesOf(`${good}\n`);
const shared = new Uint8Array(new SharedArrayBuffer(line.length));
shared.set(line);
class OddBytes extends Uint8Array {
  static get [Symbol.species]() {
    return Array as never;
  }
}

test.each<[string, Uint8Array]>([
  ['a Buffer of the pool', Buffer.from(line)],
  ['a part of a larger array', bytesOf(`x${good}\n${good}`).subarray(1, 1 + line.length)],
  ['shared memory', shared],
  ['another realm', runInNewContext('Uint8Array.from(line)', { line })],
  ['a subclass', OddBytes.from(line)],
  ['signed bytes', new Int8Array(line) as never],
])('bytes of %s are read', (_, bytes) => {
  expect([...checkE164Lines(bytes)]).toEqual([1]);
  expect([...createE164Scanner().write(bytes)]).toEqual([1]);
});

test.each([[5], [undefined], [null], [[43]], [line.buffer], [{ length: 1 }]])(
  '%j is not a chunk',
  (chunk) => {
    const write = () => createE164Scanner().write(chunk as never);
    expect(write).toThrow(new TypeError('chunk must be a Uint8Array or string'));
  },
);

test('the memory of a chunk may be reused', () => {
  const scanner = createE164Scanner();
  const chunk = Buffer.from('+9');
  scanner.write(chunk);
  chunk.fill('x');
  expect([...scanner.write('19876543210\n')]).toEqual([1]);
});

test('the first line is checked as soon as it ends', () => {
  expect([...createE164Scanner().write('\n')]).toEqual([0]);
});

test('after its end a scanner returns nothing, and accepts nothing', () => {
  const scanner = createE164Scanner();
  scanner.write(good);
  expect([...scanner.end()]).toEqual([1]);
  expect([...scanner.end()]).toEqual([]);
  expect(() => scanner.write(good)).toThrow('The scanner has ended: create another one');
});

test('after an error, or inside `onInvalid`, a scanner accepts nothing', () => {
  const told: number[] = [];
  const scanner = createE164Scanner({
    onInvalid: ({ line }) => {
      told.push(line);
      scanner.write('x\n');
    },
  });
  const write = () => scanner.write(`x\n${good}\nx\n`);
  expect(write).toThrow('The scanner has ended: create another one');
  expect(write).toThrow('The scanner has ended: create another one');
  expect([...scanner.end()]).toEqual([]);
  expect(told).toEqual([1]);
});
