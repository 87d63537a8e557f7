/** What a command was started with. */
export interface CommandOptions {
  readonly root: string;
  /** The folder with tarballs. */
  readonly folder: string;
  /** The name of a snapshot, which is also its tag on npm. */
  readonly tag?: string;
  readonly isRehearsal: boolean;
  readonly say: (text: string) => void;
}

/** Runs a command, and says whether all is well. */
export type Command = (options: CommandOptions) => Promise<boolean>;
