import { isE164 } from '@error-contract/core/e164';
import { checkE164Lines, createE164Scanner } from '@error-contract/core/e164/bulk';
import type { Measurement } from '../harness/measurement.ts';
import { micro } from '../harness/micro.ts';
import { createRandom, shuffle } from '../harness/seeded-random.ts';
import { createNumbers, invalidOf } from './numbers.ts';

const numbers = createNumbers(18_000, 6);
// A number that ends with a line break would be two lines.
const bad = invalidOf(numbers).filter((text) => !text.includes('\n'));
/** A column as customers upload it: one in ten is invalid. */
const lines = shuffle(createRandom(7), [...numbers.valid, ...bad.slice(0, 2_000)]);
const bytes = Buffer.from(`${lines.join('\n')}\n`);
/** The same column between two others. */
const csv = Buffer.from(
  `name,phone_number,city\n${lines.map((line) => `Bo,${line},Ulm\n`).join('')}`,
);
const column = 'phone_number';
const regex = /^\+[1-9]\d{1,14}$/;
const decoder = new TextDecoder();

function testEach(texts: readonly string[]): Uint8Array {
  const verdicts = new Uint8Array(texts.length);
  for (let i = 0; i < texts.length; i += 1) verdicts[i] = regex.test(texts[i] ?? '') ? 1 : 0;
  return verdicts;
}

function testColumn(text: string): Uint8Array {
  const [header = '', ...rows] = text.split('\n');
  const index = header.split(',').indexOf(column);
  return testEach(rows.map((row) => row.split(',')[index] ?? ''));
}

function scanInChunks(size: number): number[] {
  const scanner = createE164Scanner();
  const verdicts: number[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    verdicts.push(...scanner.write(bytes.subarray(at, at + size)));
  }
  return [...verdicts, ...scanner.end()];
}

function differences(verdicts: ArrayLike<number>): readonly number[] {
  const wrong = lines.filter((text, i) => verdicts[i] !== Number(isE164(text)));
  return [wrong.length + Math.abs(verdicts.length - lines.length)];
}

/** Checks that the verdicts are those of `isE164`, in chunks of any size. */
export function measureFacts(): readonly Measurement[] {
  const samples = {
    strings: differences(checkE164Lines(lines)),
    bytes: differences(checkE164Lines(bytes)),
    'chunks of 7 bytes': differences(scanInChunks(7)),
    'chunks of 64 kB': differences(scanInChunks(65_536)),
  };
  const unit = `of ${lines.length}`;
  return [{ name: 'e164/bulk, differences', unit, baseline: 'bytes', shown: 'value', samples }];
}

const perInput = lines.length;

/** A column of numbers, as strings and as bytes. The regex needs a string for each line. */
export const benchmarks = [
  micro({
    name: 'e164/bulk, strings',
    baseline: 'regex loop',
    inputs: [lines],
    perInput,
    contenders: {
      'regex loop': (texts: string[]) => testEach(texts),
      checkE164Lines: (texts: string[]) => checkE164Lines(texts),
    },
  }),
  micro({
    name: 'e164/bulk, bytes',
    baseline: 'regex loop',
    inputs: [bytes],
    perInput,
    contenders: {
      'regex loop': (text: Buffer) => testEach(decoder.decode(text).split('\n')),
      'regex loop over ready strings': () => testEach(lines),
      checkE164Lines: (text: Buffer) => checkE164Lines(text),
    },
  }),
  micro({
    name: 'e164/bulk, a column of CSV',
    baseline: 'regex loop',
    inputs: [csv],
    perInput,
    contenders: {
      'regex loop': (text: Buffer) => testColumn(decoder.decode(text)),
      checkE164Lines: (text: Buffer) => checkE164Lines(text, { column }),
    },
  }),
];
