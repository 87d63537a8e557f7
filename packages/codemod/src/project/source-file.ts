/** A file to migrate. */
export interface SourceFile {
  /** Its name in reports. The extension tells the language. */
  readonly path: string;
  readonly text: string;
  /** The dependencies that the package.json above it names. */
  readonly packages: readonly string[];
}

/** A place in a file. */
export interface Note {
  /** From 1. */
  readonly line: number;
  /** The first line of the code. */
  readonly code: string;
}

/** A place that was rewritten. */
export interface Change extends Note {
  /** The new code. */
  readonly becomes: string;
}

/** A place that was left. */
export interface Left extends Note {
  /** Why, in a sentence without a full stop. */
  readonly reason: string;
  /** The places that must change first, each with what to write there. Then it can be rewritten. */
  readonly waitsFor?: readonly string[];
}

/** The result of one file. */
export interface Migration {
  readonly path: string;
  /** The text to write. It is the same as before if nothing changed. */
  readonly text: string;
  readonly changes: readonly Change[];
  readonly left: readonly Left[];
  /** Packages that the file imports from now on, such as `@error-contract/core`. */
  readonly needs: readonly string[];
}
