/** What would have been right, where it is a matter of type or choice: unions are built from it. */
export interface Expected {
  /** With their article: `a string`. */
  readonly nouns: readonly string[];
  readonly values: readonly unknown[];
}

/** What one issue of a library says, in the words of the contract. */
export interface Reading {
  /** The sentence without its path: `must be a string`. */
  readonly text: string;
  readonly expected?: Expected;
  /** The text is the library's own, and may show what was received. */
  readonly quoted?: boolean;
  /** The library itself says that nothing was sent. */
  readonly missing?: boolean;
  /** The names below the path that the text is about, each on its own: unknown fields. */
  readonly names?: readonly unknown[];
  /** The issues of each branch of a union. */
  readonly branches?: readonly (readonly unknown[])[];
  /** Whether issues of one branch may be spread over several, as the library lists them flat. */
  readonly flat?: boolean;
  /** The issues that this one only wraps. */
  readonly issues?: readonly unknown[];
  /** Whether the paths of inner issues start at the whole value instead of at this issue. */
  readonly absolute?: boolean;
}

export const required = 'is required';
export const notRecognized = 'is not a recognized field';
export const notValid = 'is not valid';
export const notAllowed = 'is not allowed';
export const badName = 'is not a valid name';
