import { parseArgs } from 'node:util';
import { CannotRunError } from './cannot-run-error.ts';

/** The arguments of the command. */
export interface Arguments {
  readonly paths: readonly string[];
  readonly write: boolean;
  readonly json: boolean;
}

const options = {
  write: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  version: { type: 'boolean', default: false },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CannotRunError(error instanceof Error ? error.message : 'bad arguments');
  }
}

/** @throws {CannotRunError} that says what is wrong with the command line */
export function parseArguments(args: readonly string[]): Arguments | 'help' | 'version' {
  const { values, positionals: paths } = parse(args);
  if (values.help) return 'help';
  if (values.version) return 'version';
  if (paths.length === 0) throw new CannotRunError('name the files or folders; see --help');
  return { paths, write: values.write, json: values.json };
}
