import { PassThrough } from 'node:stream';
import type { CsvSource } from '../uploads/read-csv.ts';

const toBytes = (part: string | Uint8Array) =>
  typeof part === 'string' ? Buffer.from(part) : part;

/** A file that arrives in these parts. */
export async function* bytes(...parts: (string | Uint8Array)[]): CsvSource {
  yield* parts.map(toBytes);
}

/** A header, and this many valid rows. */
export function numbers(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, index) => `+1415555${String(index % 10_000).padStart(4, '0')}\n`,
  );
  return `phone_number\n${rows.join('')}`;
}

/** A file whose first parts have arrived, and that does not end before `end` is called. */
export function held(csv: string): PassThrough {
  const file = new PassThrough({ highWaterMark: 16 * 1_048_576 });
  file.write(csv);
  return file;
}
