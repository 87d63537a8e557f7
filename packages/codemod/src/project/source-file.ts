/** A file to look at, and what is known of its surroundings. */
export interface SourceFile {
  /** How it is called in reports; its extension says which language it is. */
  readonly path: string;
  readonly text: string;
  /** The dependencies that the package.json above it names. */
  readonly packages: readonly string[];
}

/** A place in a file, and what is said of it. */
export interface Note {
  /** From 1. */
  readonly line: number;
  /** The first line of the code. */
  readonly code: string;
}

/** A place that was rewritten. */
export interface Change extends Note {
  /** What stands there now. */
  readonly becomes: string;
}

/** A place that was not touched. */
export interface Left extends Note {
  /** Why, in a sentence without its end. */
  readonly reason: string;
}

/** What became of a file. */
export interface Migration {
  readonly path: string;
  /** The text to write; the same as before where nothing changed. */
  readonly text: string;
  readonly changes: readonly Change[];
  readonly left: readonly Left[];
  /** Packages that the file imports from now on, such as `@error-contract/core`. */
  readonly needs: readonly string[];
}
