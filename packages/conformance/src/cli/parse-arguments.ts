import { parseArgs } from 'node:util';
import type { Audit } from '../audit/audit.ts';
import { audits } from '../audits/index.ts';
import { formats } from '../report/formats.ts';
import { CouldNotRunError } from '../run/run-audits.ts';

/** The command line, parsed. */
export interface Arguments {
  readonly url: string;
  readonly configFile?: string;
  readonly format: string;
  readonly timeout?: number;
  readonly audits: readonly Audit[];
  readonly insecure: boolean;
  readonly verbose: boolean;
}

/** The arguments, or what to print instead of running audits. */
export type Request = Arguments | 'help' | 'version';

const options = {
  config: { type: 'string' },
  format: { type: 'string', default: 'text' },
  timeout: { type: 'string' },
  only: { type: 'string', multiple: true, default: [] as string[] },
  skip: { type: 'string', multiple: true, default: [] as string[] },
  insecure: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  version: { type: 'boolean', default: false },
} as const;

/** Reads the command line. Throws a CouldNotRunError that says what is wrong with it. */
export function parseArguments(args: readonly string[]): Request {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  if (values.version) return 'version';
  const [url, ...others] = positionals;
  if (url === undefined)
    throw new CouldNotRunError('the URL of the service is missing; see --help');
  if (others.length > 0) throw new CouldNotRunError('give only one URL; see --help');
  const { config, timeout, format, insecure, verbose } = values;
  if (!formats.has(format)) {
    throw new CouldNotRunError(`--format must be one of ${[...formats.keys()].join(', ')}`);
  }
  return {
    url,
    format,
    insecure,
    verbose,
    audits: choose(ids(values.only), ids(values.skip)),
    ...(config === undefined ? {} : { configFile: config }),
    ...(timeout === undefined ? {} : { timeout: milliseconds(timeout) }),
  };
}

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
    throw new CouldNotRunError(sentenceOf(error));
  }
}

function milliseconds(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 1 && value <= 600_000) return value;
  throw new CouldNotRunError('--timeout must be a number of milliseconds from 1 to 600000');
}

function ids(lists: readonly string[]): string[] {
  return lists.flatMap((list) => list.split(',')).filter((id) => id !== '');
}

function choose(only: readonly string[], skip: readonly string[]): Audit[] {
  const known = new Set(audits.map(({ id }) => id));
  const unknown = [...only, ...skip].find((id) => !known.has(id));
  if (unknown !== undefined) throw new CouldNotRunError(`${unknown} is not the id of an audit`);
  const chosen = audits.filter(({ id }) => only.length === 0 || only.includes(id));
  const left = chosen.filter(({ id }) => !skip.includes(id));
  if (left.length === 0) throw new CouldNotRunError('--only and --skip leave no audit to run');
  return left;
}
