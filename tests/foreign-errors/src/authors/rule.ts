/** A rule that an author wrote, with the message for what breaks it. */
export interface Rule {
  readonly breaks: (value: unknown) => boolean;
  /** A constant sentence, or one that is made of the value. */
  readonly say: string | ((value: unknown) => string);
  /** Puts what is shown of the value into the sentence. */
  readonly frame: (shown: string) => string;
}

export function textOf({ say }: Rule, value: unknown): string {
  return typeof say === 'string' ? say : say(value);
}

/** A rule, and a value that breaks it. */
export interface Case {
  readonly rule: Rule;
  readonly value: unknown;
}
