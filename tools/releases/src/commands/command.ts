/** The options of a command. */
export interface CommandOptions {
  readonly root: string;
  /** The folder with tarballs. */
  readonly folder: string;
  /** The name of a snapshot, which is also its tag on npm. */
  readonly tag?: string;
  readonly isRehearsal: boolean;
  /** Whether to pack what is built. */
  readonly isBuilt: boolean;
  readonly say: (text: string) => void;
}

/** Runs a command, and returns whether it succeeded. */
export type Command = (options: CommandOptions) => Promise<boolean>;
