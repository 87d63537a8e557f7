import { diffArrays } from 'diff';

/** A part of a text, and whether the other text has it at this place. */
export interface Piece {
  readonly text: string;
  readonly isDifferent: boolean;
}

/** Words and single characters: an id that differs is marked whole. */
function tokensOf(text: string): string[] {
  return text.match(/\w+|\W/gu) ?? [];
}

const mostEdits = 1_000;

/** Finds the parts of a text that another has not. Texts that share little differ as a whole. */
export function markDifferences(text: string, other: string): readonly Piece[] {
  if (text === other) return [{ text, isDifferent: false }];
  const changes = diffArrays(tokensOf(other), tokensOf(text), { maxEditLength: mostEdits });
  if (!changes) return [{ text, isDifferent: true }];
  return changes
    .filter(({ removed }) => !removed)
    .map(({ value, added }) => ({ text: value.join(''), isDifferent: added === true }));
}
