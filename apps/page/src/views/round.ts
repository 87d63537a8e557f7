import type { Outcome } from '../request/send.ts';
import type { Preset } from '../wire/wire.ts';

/** What was sent, and what came. */
export interface Round {
  readonly preset: Preset;
  /** Whether it was sent otherwise than the preset says. */
  readonly isEdited: boolean;
  readonly outcomes: readonly Outcome[];
}
