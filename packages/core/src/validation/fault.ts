import type { Path } from './input/field-path.ts';
import type { Expected } from './sentences/reading.ts';

/** One thing wrong with one field. */
export interface Fault {
  readonly path: Path;
  /** The sentence without its path. */
  readonly text: string;
  readonly expected?: Expected;
  readonly byAuthor?: boolean;
}
