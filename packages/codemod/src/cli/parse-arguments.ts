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

/** Node names what it does not know, and not what there is. */
function sentenceOf(error: unknown): string {
  const { code, message = 'bad arguments' } = error as NodeJS.ErrnoException;
  if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return message;
  const [unknown] = message.split('. ');
  return `${unknown}; known: --${Object.keys(options).join(', --')}`;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CannotRunError(sentenceOf(error));
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
