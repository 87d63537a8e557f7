import { parseArgs } from 'node:util';
import { type Config, readConfig } from '@error-contract/telephony';

/** The options of `start`. */
export interface Options extends Config {
  /** Stop after the walk. The exit code says whether everything was as expected. */
  readonly once: boolean;
  /** Write logs at once, even between the lines of the table. */
  readonly verbose: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the command line and the environment. PORT is the port of the first app, 3001 by default;
 * the apps log warnings and errors unless LOG_LEVEL says otherwise.
 * @throws {Error} that names what is wrong
 */
export function readOptions(args: readonly string[], env: Environment): Options {
  const { values } = parseArgs({ args: [...args], options: { once: { type: 'boolean' } } });
  const config = readConfig({ ...env, LOG_LEVEL: env.LOG_LEVEL || 'warn' }, { port: 3001 });
  if (config.port > 65_533)
    throw new Error('PORT must be at most 65533: the apps need three ports');
  return { ...config, once: values.once ?? false, verbose: Boolean(env.LOG_LEVEL) };
}
