import type { Range } from '../syntax/walk.ts';
import type { Edit } from './rewrite-making.ts';

/** The package of the classes. */
export const core = '@error-contract/core';

/** The change of one place. */
export interface Step {
  readonly range: Range;
  readonly edits: readonly Edit[];
  readonly module: string;
  readonly name: string;
}
