import type { Zones } from './zone-sentence.ts';

/** The types and values that a schema expected. The sentences for unions are built from them. */
export interface Expected {
  /** With their article: `a string`. */
  readonly nouns: readonly string[];
  readonly values: readonly unknown[];
}

/** What one issue of a library says, as a sentence of ours or as nested issues. */
export interface Reading {
  /** The sentence without its path: `must be a string`. */
  readonly text: string;
  readonly expected?: Expected;
  /** The text is the library's own, and may show what was received. */
  readonly quoted?: boolean;
  /** The time zones that the format takes. */
  readonly zones?: Zones;
  /** The library itself reports that the value is missing. */
  readonly missing?: boolean;
  /** The fields below the path that the text is about, such as unknown fields: one fault each. */
  readonly names?: readonly unknown[];
  /** The issues of each branch of a union. */
  readonly branches?: readonly (readonly unknown[])[];
  /** Whether the library lists the issues of all branches flat, without saying where one ends. */
  readonly flat?: boolean;
  /** The issues in this one, which says nothing more. */
  readonly issues?: readonly unknown[];
  /** Where the inner issues start below this one. */
  readonly below?: readonly unknown[];
  /** Whether the paths of inner issues start at the whole value, not at this issue. */
  readonly absolute?: boolean;
}

export const required = 'is required';
export const notRecognized = 'is not a recognized field';
export const notValid = 'is not valid';
export const notAllowed = 'is not allowed';
export const ambiguous = 'fits more than one of the allowed forms';
export const badName = 'is not a valid name';

/** Reads every issue as the same sentence. */
export const fixed = (text: string) => (): Reading => ({ text });
